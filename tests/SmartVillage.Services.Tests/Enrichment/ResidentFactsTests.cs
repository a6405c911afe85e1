using SmartVillage.Domain.Records;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.Enrichment;

namespace SmartVillage.Services.Tests.Enrichment;

/// <summary>What is on file: recorded, not recorded, or unknown, and never more.</summary>
public sealed class ResidentFactsTests
{
    [Theory]
    [InlineData("familyCardNumber", "9800000000019999", RecordState.Recorded)]
    [InlineData("familyCardNumber", null, RecordState.NotRecorded)]
    [InlineData("familyCardNumber", "-", RecordState.Unknown)]
    public void A_family_card_is_that_of_the_residents_family(string field, string? value, RecordState expected) =>
        Assert.Equal(expected, State(RecordedFact.FamilyCard, Row(Entities.Residents, ("family", "1")), Row(Entities.Families, (field, value))).State);

    [Fact]
    public void Who_is_in_no_family_has_no_card_on_file() => Assert.Equal(RecordState.NotRecorded, State(RecordedFact.FamilyCard, Row(Entities.Residents, ("family", null))).State);

    [Theory]
    [InlineData("birthCertificate", "AL-1", RecordedFact.BirthCertificate, RecordState.Recorded, null)]
    [InlineData("birthCertificate", "", RecordedFact.BirthCertificate, RecordState.NotRecorded, null)]
    [InlineData("birthCertificate", null, RecordedFact.BirthCertificate, RecordState.NotRecorded, null)]
    [InlineData("birthCertificate", "-", RecordedFact.BirthCertificate, RecordState.Unknown, null)]
    [InlineData("insurance", "2", RecordedFact.HealthInsurance, RecordState.Recorded, "insurance 2")]
    [InlineData("insurance", "99", RecordedFact.HealthInsurance, RecordState.Recorded, "insurance 99")]
    [InlineData("insurance", "1", RecordedFact.HealthInsurance, RecordState.NotRecorded, "insurance 1")]
    [InlineData("insurance", "0", RecordedFact.HealthInsurance, RecordState.NotRecorded, null)]
    [InlineData("insurance", null, RecordedFact.HealthInsurance, RecordState.NotRecorded, null)]
    [InlineData("insurance", "-", RecordedFact.HealthInsurance, RecordState.Unknown, null)]
    [InlineData("idCardStatus", "1", RecordedFact.IdCard, RecordState.NotRecorded, "idCardStatus 1")]
    [InlineData("idCardStatus", "2", RecordedFact.IdCard, RecordState.NotRecorded, "idCardStatus 2")]
    [InlineData("idCardStatus", "3", RecordedFact.IdCard, RecordState.NotRecorded, "idCardStatus 3")]
    [InlineData("idCardStatus", "4", RecordedFact.IdCard, RecordState.Recorded, "idCardStatus 4")]
    [InlineData("idCardStatus", "5", RecordedFact.IdCard, RecordState.NotRecorded, "idCardStatus 5")]
    [InlineData("idCardStatus", "6", RecordedFact.IdCard, RecordState.Recorded, "idCardStatus 6")]
    [InlineData("idCardStatus", "7", RecordedFact.IdCard, RecordState.NotRecorded, "idCardStatus 7")]
    [InlineData("idCardStatus", "8", RecordedFact.IdCard, RecordState.Recorded, "idCardStatus 8")]
    [InlineData("idCardStatus", "-", RecordedFact.IdCard, RecordState.Unknown, null)]
    public void A_field_says_what_is_in_it(string field, string? value, RecordedFact fact, RecordState expected, string? detail)
    {
        var state = State(fact, Row(Entities.Residents, (field, value)));

        Assert.Equal((expected, detail), (state.State, state.Detail));
    }

    [Theory]
    [InlineData(false, 0, RecordState.Unknown, null)]
    [InlineData(true, 0, RecordState.NotRecorded, null)]
    [InlineData(true, 2, RecordState.Recorded, "P1; P2")]
    public void Aid_is_known_only_where_it_is_read(bool reads, int programmes, RecordState expected, string? detail)
    {
        var file = File(Row(Entities.Residents)) with { ReadsAid = reads, AidProgrammes = [.. Enumerable.Range(1, programmes).Select(i => $"P{i}")] };

        var state = ResidentFacts.Of(file)[RecordedFact.AidProgramme];

        Assert.Equal((expected, detail), (state.State, state.Detail));
    }

    [Theory]
    [InlineData(false, false, null, RecordState.Unknown, null)]
    [InlineData(true, false, null, RecordState.NotRecorded, null)]
    [InlineData(true, true, "1", RecordState.Recorded, "Aktif")]
    [InlineData(true, true, null, RecordState.Recorded, "Belum atau tidak aktif")]
    [InlineData(true, true, "-", RecordState.Recorded, null)]
    public void An_account_is_known_only_where_accounts_are_read(bool reads, bool hasOne, string? active, RecordState expected, string? detail)
    {
        var file = File(Row(Entities.Residents)) with { ReadsAccounts = reads, Account = hasOne ? Row(Entities.SelfServiceAccounts, ("active", active)) : null };

        var state = ResidentFacts.Of(file)[RecordedFact.SelfServiceAccount];

        Assert.Equal((expected, detail), (state.State, state.Detail));
    }

    [Fact]
    public void Letters_on_their_way_are_counted_by_status_and_unknown_where_none_are_read()
    {
        var file = File(Row(Entities.Residents));
        var letters = new[] { "0", "3", "3", "4", "5", null }.Select(status => Row(Entities.LetterRequests, ("status", status))).ToList();

        Assert.Null(ResidentFacts.LettersOf(file));
        Assert.Equal(
            [new OpenLetters(null, null, 1), new OpenLetters(0, "letterStatus 0", 1), new OpenLetters(3, "letterStatus 3", 2)], ResidentFacts.LettersOf(file with { Letters = letters }));
        Assert.Empty(ResidentFacts.LettersOf(file with { Letters = [] })!);
    }

    [Fact]
    public void Every_fact_that_an_entry_may_name_is_answered() =>
        Assert.Equal(Enum.GetValues<RecordedFact>(), ResidentFacts.Of(File(Row(Entities.Residents))).Keys.Order());

    private static FactState State(RecordedFact fact, EntityRecord resident, EntityRecord? family = null) => ResidentFacts.Of(File(resident, family))[fact];

    private static ResidentFile File(EntityRecord resident, EntityRecord? family = null) =>
        new() { Resident = resident, Family = family, ReadsAid = true, LabelOf = (list, code) => $"{list} {code}" };

    /// <summary>A row; a dash stands for a column that the source does not have.</summary>
    private static EntityRecord Row(EntityDefinition entity, params (string Field, string? Value)[] values)
    {
        var record = new EntityRecord(entity, 1);
        foreach (var (field, value) in values)
        {
            record[entity[field].Ordinal] = value == "-" ? EntityRecord.NotRead : value;
        }

        return record;
    }
}
