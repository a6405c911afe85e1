using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Tests.Corrections;
using SmartVillage.Mutakhiran.Tests.Support;
using SmartVillage.Mutakhiran.WriteBack;
using SmartVillage.Mutakhiran.WriteBack.Import;

namespace SmartVillage.Mutakhiran.Tests.WriteBack;

/// <summary>Every way in which an import does harm is kept out of the file, with its own reason; what is close to it passes.</summary>
public sealed class ImportPreflightTests
{
    /// <summary>The resident, and what is wrong; null for nothing.</summary>
    public static TheoryData<string, string?, ImportObstacle?> Residents => new()
    {
        { "lifeStatus", "1", null },
        { "lifeStatus", "2", ImportObstacle.NotActive },
        { "lifeStatus", "3", ImportObstacle.NotActive },
        { "residency", "2", ImportObstacle.NotPermanent },
        { "residency", null, ImportObstacle.NotPermanent },
        { "nik", null, ImportObstacle.NikUnusable },
        { "nik", "0187204100200001", ImportObstacle.NikUnusable },
        { "nik", "187204010181999", ImportObstacle.NikUnusable },
        { "nik", "1872040101829999", ImportObstacle.NikTwice },
        { "nik", "1872040101839999", null },
        { "family", null, ImportObstacle.NoFamily },
        { "family", "99", ImportObstacle.NoFamily },
        { "area", "2", ImportObstacle.OtherRtThanFamily },
        { "area", null, ImportObstacle.OtherRtThanFamily },
    };

    [Theory]
    [MemberData(nameof(Residents))]
    public void A_resident_on_whom_an_import_does_harm_goes_by_screen(string field, string? value, ImportObstacle? obstacle) =>
        Check(Village(resident: (field, value)), obstacle, Field("occupation", "9", "3"));

    public static TheoryData<string, string?, ImportObstacle?> Families => new()
    {
        { "familyCardNumber", null, ImportObstacle.CardNumberUnusable },
        { "familyCardNumber", "18720401012000", ImportObstacle.CardNumberUnusable },
        { "familyCardNumber", "18720401012O0001", ImportObstacle.CardNumberUnusable },
        { "familyCardNumber", VillageBuilder.CardNumber(2), ImportObstacle.CardNumberTwice },
        { "familyCardNumber", "1872040101209999", null },
        { "area", null, ImportObstacle.NoRt },
        { "area", "99", ImportObstacle.NoRt },
    };

    [Theory]
    [MemberData(nameof(Families))]
    public void A_family_that_an_import_cannot_find_goes_by_screen(string field, string? value, ImportObstacle? obstacle) =>
        Check(Village(family: (field, value)), obstacle, Field("occupation", "9", "3"));

    public static TheoryData<string, string?, ImportObstacle?> Areas => new()
    {
        { "hamlet", "Lingkungan Satu", ImportObstacle.HamletLetters },
        { "hamlet", "DUSUN SATU", ImportObstacle.HamletPrefix },
        { "hamlet", "KRAJAN DUSUN SATU", ImportObstacle.HamletPrefix },
        { "hamlet", "DUSUNAN", null },
        { "hamlet", "MA'RIFAT", ImportObstacle.PlaceSigns },
        { "hamlet", "lingkungan satu", ImportObstacle.HamletLetters },
        { "hamlet", "LINGKUNGAN_SATU", ImportObstacle.HamletUnderscore },
        { "hamlet", null, ImportObstacle.NoRt },
        { "hamlet", "-", null },
        { "rw", null, ImportObstacle.NoRt },
        { "rw", "-", null },
        { "rt", null, ImportObstacle.NoRt },
        { "rt", "0", ImportObstacle.NoRt },
        { "rt", "-", ImportObstacle.NoRt },
        { "rt", "003", ImportObstacle.RtTwice },
        { "rt", "2", null },
        { "issues", "rt=outer-blanks", ImportObstacle.PlaceBlanks },
        { "issues", "latitude=invalid-number;hamlet=bad-characters", ImportObstacle.PlaceBlanks },
        { "issues", "latitude=invalid-number", null },
    };

    [Theory]
    [MemberData(nameof(Areas))]
    public void A_place_that_an_import_would_not_find_goes_by_screen(string field, string? value, ImportObstacle? obstacle) =>
        Check(Village(area: (field, value)), obstacle, Field("occupation", "9", "3"));

    public static TheoryData<string, string?, string?, ImportObstacle?> Values => new()
    {
        { "occupation", "9", "3", null },
        { "occupation", "5", "3", ImportObstacle.BaseChanged },
        { "ethnicity", null, null, ImportObstacle.EmptyValue },
        { "ethnicity", null, "LAMPUNG", null },
        { "ethnicity", null, "-", ImportObstacle.ValueUnusable },
        { "ethnicity", null, "0", ImportObstacle.ValueUnusable },
        { "ethnicity", null, "=LAMPUNG", ImportObstacle.ValueUnusable },
        { "currentAddress", null, "JALAN MAWAR 1/2", null },
        { "currentAddress", null, "JALAN SYAFI'I", null },
        { "currentAddress", null, "'JALAN MAWAR", ImportObstacle.ValueUnusable },
        { "currentAddress", null, "JALAN_MAWAR", ImportObstacle.ValueUnusable },
        { "birthDate", "1980-01-01", "1981-02-03", null },
        { "birthDate", "1980-01-01", "1981-02-30", ImportObstacle.DateUnusable },
        { "birthDate", "1980-01-01", "03/02/1981", ImportObstacle.DateUnusable },
        { "motherName", "SITI AMINAH", "SITI MARYAM, S.PD", null },
        { "motherName", "SITI AMINAH", "SITI-MARYAM", ImportObstacle.NameLetters },
        { "motherName", "SITI AMINAH", "SITI 2", ImportObstacle.NameLetters },
        { "motherName", "SITI AMINAH", "Siti Maryam", ImportObstacle.NameLetters },
        { "motherName", "SITI AMINAH", "SITI MARYÁM", ImportObstacle.NameLetters },
        { "idCardType", null, "2", null },
        { "idCardType", null, "3", ImportObstacle.ChildCard },
        { "religion", "1", "ISLAM", ImportObstacle.ValueUnusable },
        { "phone", null, "081200000000", ImportObstacle.NoColumn },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_that_an_import_would_refuse_or_change_goes_by_screen(string field, string? before, string? after, ImportObstacle? obstacle) =>
        Check(Village(), obstacle, Field(field, before, after));

    [Fact]
    public void Two_values_for_one_field_are_no_matter_for_a_file()
    {
        var plan = new ImportPreflight(new SubjectIndex(Village()), Rules()).Plan([Ready(1, Field("occupation", "9", "3")), Ready(2, Field("occupation", "9", "5"), Field("religion", "1", "3"))]);

        Assert.Equal([ImportObstacle.TwoValues, ImportObstacle.TwoValues], plan.Refused.Select(refused => refused.Obstacle));
        Assert.Equal(["religion"], plan.Taken.Select(taken => taken.Field.Name));
    }

    [Fact]
    public void A_resident_who_is_gone_goes_by_screen()
    {
        var plan = new ImportPreflight(new SubjectIndex(Village()), Rules()).Plan([Ready(1, Field("occupation", "9", "3")) with { Subject = Sample.Resident(77) }]);

        Assert.Equal(ImportObstacle.SubjectGone, plan.Refused.Single().Obstacle);
    }

    [Fact]
    public void All_values_of_a_resident_stand_in_one_row_with_what_the_import_compares()
    {
        var plan = new ImportPreflight(new SubjectIndex(Village()), Rules()).Plan([Ready(1, Field("occupation", "9", "3")), Ready(2, Field("religion", "1", "3"), Field("motherName", "SITI AMINAH", "SITI-M"))]);

        var row = Assert.Single(plan.Rows);
        Assert.Equal(("1872040101819999", VillageBuilder.CardNumber(1), "LINGKUNGAN SATU", "001", "002"), (row.Nik, row.CardNumber, row.Hamlet, row.Rw, row.Rt));
        Assert.Equal([("agama_id", "3"), ("pekerjaan_id", "3")], row.Values.OrderBy(value => value.Key).Select(value => (value.Key, value.Value)));
        Assert.Equal(ImportObstacle.NameLetters, plan.Refused.Single().Obstacle);
    }

    [Theory]
    [InlineData("22.12", "JALAN MAWAR 1", true, false)]
    [InlineData("22.12", null, false, false)]
    [InlineData("23.02", null, true, true)]
    [InlineData("24.10", "JALAN MAWAR 1", true, false)]
    [InlineData("24.10", null, true, true)]
    public void The_number_of_a_family_without_address_is_only_in_the_row_where_the_release_needs_it(string release, string? address, bool hasNumber, bool marksFamily)
    {
        var village = Village(family: ("address", address));

        var plan = new ImportPreflight(new SubjectIndex(village), Rules(release)).Plan([Ready(1, Field("occupation", "9", "3"))]);

        Assert.Equal((hasNumber ? VillageBuilder.CardNumber(1) : string.Empty, marksFamily), (plan.Rows.Single().CardNumber, plan.Rows.Single().MarksFamily));
        Assert.Equal(marksFamily ? 1 : 0, plan.MarkedFamilies);
    }

    [Fact]
    public void A_file_has_five_hundred_rows_and_the_rest_waits()
    {
        var builder = new VillageBuilder().Area(1).Family(1);
        for (var key = 1; key <= 502; key++)
        {
            builder.Resident(key, ("nik", $"1872040101{key:000000}"));
        }

        var plan = new ImportPreflight(new SubjectIndex(builder.Build()), Rules()).Plan([.. Enumerable.Range(1, 502).Select(key => Ready(key, Field("occupation", "9", "3")) with { Subject = Sample.Resident(key) })]);

        Assert.Equal((500, 500, 2, 0), (plan.Rows.Count, plan.Taken.Count, plan.Left, plan.Refused.Count));
    }

    [Fact]
    public void Every_obstacle_has_a_code_and_words_of_its_own()
    {
        var all = Enum.GetValues<ImportObstacle>();

        Assert.Equal(all.Length, all.Select(ImportObstacles.CodeOf).Distinct().Count());
        Assert.Equal(all.Length, all.Select(ImportObstacles.TextOf).Distinct().Count());
        Assert.All(all, obstacle => Assert.Equal(obstacle, ImportObstacles.Find(ImportObstacles.CodeOf(obstacle))));
    }

    private static void Check(VillagePopulation village, ImportObstacle? obstacle, CorrectionField field)
    {
        var plan = new ImportPreflight(new SubjectIndex(village), Rules()).Plan([Ready(1, field)]);

        Assert.Equal(obstacle, plan.Refused.SingleOrDefault()?.Obstacle);
        Assert.Equal(obstacle is null ? 1 : 0, plan.Rows.Count);
    }

    private static ReleaseRules Rules(string release = "24.10") => ReleaseMatrix.Find(release)!;

    private static CorrectionField Field(string name, string? before, string? after) => Sample.Field(name, before, after) with { Standing = FieldStanding.ReadyToApply, Route = ApplyRoute.Import };

    private static Correction Ready(long id, params CorrectionField[] fields) => Sample.Of(Village(), CorrectionState.ReadyToApply, fields) with { Id = id };

    /// <summary>Residents 1 and 2 in families 1 and 2, in RT 002 and 003.</summary>
    private static VillagePopulation Village((string, string?)? resident = null, (string, string?)? family = null, (string, string?)? area = null) => new VillageBuilder()
        .Area(1, [.. List(area)]).Area(2, ("rt", "003")).Family(1, [.. List(family)]).Family(2, ("area", "2")).Resident(1, [.. List(resident)]).Resident(2, ("family", "2"), ("area", "2")).Build();

    private static IEnumerable<(string, string?)> List((string, string?)? value) => value is { } known ? [known] : [];
}
