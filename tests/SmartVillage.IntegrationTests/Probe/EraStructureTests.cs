using SmartVillage.Adapters.OpenSid.Codes;
using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Domain.Statistics;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Probe;

/// <summary>A release as it was published has nothing that an operator should be told to repair, whichever way its database came to be.</summary>
public sealed class EraStructureTests
{
    private static readonly string[] ForUnusual = ["lost-column", "extra-column", "other-type"];

    [Fact]
    public void No_public_release_is_taken_for_an_unusual_one()
    {
        var wrong = OpenSidEra.All.SelectMany(era => Findings(CatalogOf(era), era.CurrentVersion)
            .Where(finding => ForUnusual.Contains(finding.Code, StringComparer.Ordinal) || finding.Matters).Select(finding => $"{era}: {finding.Code} {finding.Subject}"));

        Assert.Empty(wrong);
        Assert.Equal(95, OpenSidEra.All.Count);
    }

    [Fact]
    public void The_structure_alone_never_dates_a_release_too_late() => Assert.All(OpenSidEra.All, era =>
        Assert.True(string.CompareOrdinal(ReleaseHint.FromStructure(CatalogOf(era)), era.Release) <= 0, $"{era}: {ReleaseHint.FromStructure(CatalogOf(era))}"));

    [Fact]
    public void Every_column_that_a_release_should_have_and_that_is_gone_is_told_as_lost()
    {
        foreach (var era in OpenSidEra.Main)
        {
            var whole = CatalogOf(era);
            var table = whole.Find("tweb_penduduk")!;
            var without = new SchemaCatalog(whole.Tables.Where(other => other != table).Append(
                new TableSchema(table.Name, table.Engine, table.Columns.Where(column => column.Name != "akta_lahir"))));

            Assert.Equal(["tweb_penduduk.akta_lahir"], Findings(without, era.CurrentVersion).Where(finding => finding.Code == "lost-column").Select(finding => finding.Subject));
        }
    }

    [Fact]
    public void A_table_that_the_release_never_had_needs_nobody()
    {
        var finding = Assert.Single(Findings(CatalogOf(OpenSidEra.V2012), "20.12"), finding => finding is { Code: "missing-table", Subject: "produk" });

        Assert.Equal(Sync.Sources.ProbeFinding.NoAction, finding.Remedy);
        Assert.Contains("OpenSID 20.12 memang belum memilikinya", finding.Message, StringComparison.Ordinal);
    }

    private static List<Sync.Sources.ProbeFinding> Findings(SchemaCatalog catalog, string? currentVersion)
    {
        var codes = new CodeLists(BuiltInCodes.Lists.ToDictionary(list => list.Key, list => (IReadOnlyList<CodeListEntry>)list.Value, StringComparer.Ordinal));
        return SchemaFindings.Of(catalog, SourceTables.Resolve(catalog, codes), ReleaseHint.Of(catalog, currentVersion)).ToList();
    }

    private static SchemaCatalog CatalogOf(OpenSidEra era) => new(era.Tables.Values.Select(table => new TableSchema(
        table.Name, "InnoDB", table.Columns.Select(column => new ColumnSchema(
            column.Name, column.Definition.Split(' ', '(')[0], column.Definition.Contains("unsigned", StringComparison.Ordinal),
            table.CreateStatement().Contains($"PRIMARY KEY (`{column.Name}`)", StringComparison.Ordinal))))));
}
