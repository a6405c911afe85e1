using SmartVillage.Adapters.OpenSid.Probe;

namespace SmartVillage.Adapters.OpenSid.Tests.Probe;

public sealed class ReleaseHintTests
{
    [Theory]
    [InlineData("24.10", "24.10")]
    [InlineData("v22.12-premium", "22.12")]
    [InlineData("2410.0.0", "24.10")]
    [InlineData("v2407.0.1", "24.07")]
    [InlineData("20.12-pasca", "20.12")]
    [InlineData("2.12", null)]
    [InlineData("18.05", null)]
    [InlineData("24.13", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Versions_are_read_in_every_spelling(string? text, string? release) => Assert.Equal(release, ReleaseHint.Parse(text));

    [Fact]
    public void A_database_that_says_nothing_is_dated_by_its_newest_column() =>
        Assert.Equal("22.02", ReleaseHint.Of(new SchemaCatalog([Table("pelapak", "id"), Table("tweb_penduduk", "id", "nama")]), currentVersion: null));

    [Fact]
    public void A_database_without_any_known_table_says_nothing() => Assert.Null(ReleaseHint.Of(new SchemaCatalog([Table("lain", "id")]), currentVersion: null));

    internal static TableSchema Table(string name, params string[] columns) =>
        new(name, "InnoDB", columns.Select(column => new ColumnSchema(column, "int", IsUnsigned: false, IsUniqueKey: column == "id")));
}
