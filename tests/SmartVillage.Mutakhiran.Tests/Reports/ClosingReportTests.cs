using MiniExcelLibs;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Progress;
using SmartVillage.Mutakhiran.Reports;
using SmartVillage.Mutakhiran.Tests.Support;
using SmartVillage.Mutakhiran.WriteBack.Import;

namespace SmartVillage.Mutakhiran.Tests.Reports;

public sealed class ClosingReportTests
{
    private readonly ClosingReport _report;

    public ClosingReportTests()
    {
        var village = new VillageBuilder().Area(1).Family(1).Resident(1).Build();
        var progress = new CampaignProgress
        {
            Day = new DateOnly(2027, 6, 25),
            Families = new FamilyCount(1200, 1100),
            Outcomes = new Dictionary<VisitOutcome, int> { [VisitOutcome.Unchanged] = 1000, [VisitOutcome.NotMet] = 100 },
            Rechecks = new FamilyCount(60, 50),
            RecheckDifferences = 2,
            Findings = new Dictionary<string, RuleProgress> { ["IDN-05"] = new(9, 1, 0, 8, 8) },
            Before = new ElementCount(855, 1000),
            Now = new ElementCount(914, 1000),
            Imports =
            [
                new ImportProgress { Id = 4, BuiltAt = new DateTimeOffset(2027, 6, 5, 2, 0, 0, TimeSpan.Zero), State = ImportBatchState.Settled, IsAbandoned = false, Rows = 120, Succeeded = 117, Failed = 3, Verified = 200, Conflicts = 2, Differences = 1 },
            ],
            Areas = [new AreaProgress(1001, "LINGKUNGAN <b>", "001", "002", new FamilyCount(40, 40), 1, new ElementCount(8, 10), new ElementCount(9, 10))],
        };
        _report = new ClosingReport(Some.Campaign(village, "IDN-05"), "Tejosari", progress, [new EnumeratorCount("Pak Udin", 40, 6)], new Office(village));
    }

    [Fact]
    public void The_page_shows_before_and_after_as_Indonesians_write_numbers_and_keeps_names_text()
    {
        var page = _report.Page("uji");

        Assert.Contains("1.100 dari 1.200", page, StringComparison.Ordinal);
        Assert.Contains("85,5%", page, StringComparison.Ordinal);
        Assert.Contains("91,4%", page, StringComparison.Ordinal);
        Assert.Contains("LINGKUNGAN &lt;b&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tables_are_sheets_with_the_same_figures()
    {
        using var file = new MemoryStream(_report.Workbook());

        Assert.Equal(_report.Tables.Select(table => table.Name), file.GetSheetNames());
        var rules = file.Query(useHeaderRow: true, sheetName: "Per aturan").Cast<IDictionary<string, object?>>().ToList();
        var files = file.Query(useHeaderRow: true, sheetName: "Berkas impor").Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(("4", "3", "2"), (files[0]["Berkas"]?.ToString(), files[0]["Ditolak OpenSID"]?.ToString(), files[0]["Isian berbenturan"]?.ToString()));
        Assert.Equal(("8", "1"), (rules[0]["Terbukti"]?.ToString(), rules[0]["Terbuka"]?.ToString()));
    }
}
