using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Tests.Support;

namespace SmartVillage.Mutakhiran.Tests.Corrections;

public sealed class ChangeStatementTests
{
    [Fact]
    public void It_is_about_what_waits_for_the_civil_registry_or_else_about_all_that_is_open()
    {
        var (parked, open, done) = (Field("nik", FieldStanding.AwaitingDocument), Field("religion", FieldStanding.ReadyToApply), Field("occupation", FieldStanding.Verified));

        Assert.Equal([parked], ChangeStatement.FieldsOf(Of(parked, open, done)));
        Assert.Equal([open], ChangeStatement.FieldsOf(Of(open, done)));
        Assert.Empty(ChangeStatement.FieldsOf(Of(done)));
    }

    [Fact]
    public void What_is_unknown_leaves_a_line_to_write_on_and_nothing_in_it_is_markup()
    {
        var page = ChangeStatementPage.Write(
            "Tejosari", new ChangeStatement { Name = "SITI <B>", Nik = null, CardNumber = null, Address = "RT 002", Elements = [new("Agama", null, "ISLAM", null), new("Suku", "JAWA", null, "Keterangan")] }, "dibuat oleh Bu Sri");

        Assert.Contains("SITI &lt;B&gt;", page, StringComparison.Ordinal);
        Assert.Contains("<td>(kosong)</td><td>ISLAM</td><td></td>", page, StringComparison.Ordinal);
        Assert.Contains("<td>JAWA</td><td>(dikosongkan)</td><td>Keterangan</td>", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("<td>: ______________________________</td>").Length - 1);
    }

    private static Correction Of(params CorrectionField[] fields) => Sample.Of(new VillageBuilder().Area(1).Family(1).Resident(1).Build(), CorrectionState.UnderReview, fields);

    private static CorrectionField Field(string name, FieldStanding standing) => Sample.Field(name, "1", "2") with { Standing = standing };
}
