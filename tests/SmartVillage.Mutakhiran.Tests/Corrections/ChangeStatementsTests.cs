using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Tests.Decisions;

namespace SmartVillage.Mutakhiran.Tests.Corrections;

public sealed class ChangeStatementsTests
{
    private readonly DecisionOffice _office = new();

    [Fact]
    public async Task Each_proposal_that_waits_for_the_registry_gets_one_also_while_its_other_fields_go_on()
    {
        await _office.ProposeAsync(new FieldDraft("occupation", "9", "3"));
        var whole = await _office.ProposeAsync(new FieldDraft("sex", "1", "2"));
        var partly = await _office.ProposeAsync(new FieldDraft("religion", "1", "3"), new FieldDraft("birthDate", "1980-01-01", "1981-01-01"));

        var list = await new ChangeStatements(_office.Kept, _office.Village, _office).BuildAsync(Sample.Code, TestContext.Current.CancellationToken);

        Assert.Equal([whole, partly], list.Statements.Select(one => one.Correction));
        var statement = list.Statements[1].Statement;
        Assert.Equal(("BUDI SANTOSO", "1872040101819999", "JALAN MELATI 1, RT 002 RW 001 LINGKUNGAN SATU"), (statement.Name, statement.Nik, statement.Address));
        Assert.Equal(("Tanggal lahir", "1980-01-01", "1981-01-01"), Assert.Single(statement.Elements) is var element ? (element.Label, element.Before, element.After) : default);
        Assert.All(list.Statements, one => Assert.Equal(_office.Village.Population!.FindPerson(1)!.Id, one.Resident));
    }
}
