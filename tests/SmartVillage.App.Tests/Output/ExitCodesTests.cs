using SmartVillage.App.Output;
using SmartVillage.Sync.Runs;

namespace SmartVillage.App.Tests.Output;

/// <summary>What scripts are told about several sources at once.</summary>
public sealed class ExitCodesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0, "Published")]
    [InlineData(0, "Published", "Unchanged", "Unchanged")]
    [InlineData(5, "AwaitingApproval")]
    [InlineData(5, "Published", "AwaitingApproval")]
    [InlineData(5, "AwaitingApproval", "SV-SRC-001")]
    [InlineData(5, "Published", "SV-SRC-001")]
    [InlineData(5, "Unchanged", "SV-STO-004", "SV-SRC-001")]
    [InlineData(3, "SV-SRC-001")]
    [InlineData(3, "SV-SRC-001", "SV-SRC-077")]
    [InlineData(4, "SV-STO-004", "SV-STO-004")]
    [InlineData(2, "SV-CFG-010", "SV-CFG-010")]
    [InlineData(4, "SV-SRC-001", "SV-CFG-010", "SV-STO-004")]
    [InlineData(2, "SV-SRC-001", "SV-CFG-010")]
    [InlineData(70, "SV-RUN-001", "SV-SRC-001")]
    [InlineData(130, "Published", "Cancelled")]
    public void Of_several_runs(int expected, params string[] ends) => Assert.Equal(expected, ExitCodes.Of([.. ends.Select(Report)], preview: false));

    [Theory]
    [InlineData(0, "AwaitingApproval", "AwaitingApproval")]
    [InlineData(5, "AwaitingApproval", "SV-SRC-001")]
    [InlineData(3, "SV-SRC-001")]
    public void Of_previews_waiting_is_what_they_are_for(int expected, params string[] ends) => Assert.Equal(expected, ExitCodes.Of([.. ends.Select(Report)], preview: true));

    private static RunReport Report(string end) => new()
    {
        RunId = Guid.Empty,
        Source = "uji",
        Outcome = Enum.TryParse<RunOutcome>(end, out var outcome) ? outcome : RunOutcome.Failed,
        Error = end.StartsWith("SV-", StringComparison.Ordinal) ? new RunError(end, "Gagal.", "Coba lagi.") : null,
    };
}
