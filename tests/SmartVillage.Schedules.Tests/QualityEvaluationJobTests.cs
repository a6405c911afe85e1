using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Quartz;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Errors;
using SmartVillage.Mutakhiran.Evaluation;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Schedules.Jobs;

namespace SmartVillage.Schedules.Tests;

public sealed class QualityEvaluationJobTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 20, 0, 0, TimeSpan.Zero));
    private readonly LastLine<QualityEvaluationJob> _log = new();

    [Fact]
    public async Task Only_villages_that_were_judged_now_are_counted()
    {
        await RunAsync(new Evaluation(_time.GetUtcNow(), _time.GetUtcNow().AddHours(-1)));

        Assert.Equal((LogLevel.Information, 5050), (_log.Level, _log.Id));
        Assert.Contains("1 desa", _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_village_that_cannot_be_judged_leaves_the_others_their_turn()
    {
        var evaluation = new Evaluation(null, _time.GetUtcNow());
        await RunAsync(evaluation);

        Assert.Equal(2, evaluation.Asked);
        Assert.Equal((LogLevel.Information, 5050), (_log.Level, _log.Id));
    }

    [Fact]
    public async Task A_full_disk_is_an_error_in_the_log_with_its_remedy()
    {
        await RunAsync(new Evaluation(null, null));

        Assert.Equal((LogLevel.Error, 5051), (_log.Level, _log.Id));
        Assert.Contains("Kosongkan diska.", _log.Text, StringComparison.Ordinal);
    }

    private async Task RunAsync(Evaluation evaluation) => await new QualityEvaluationJob(new TwoVillages(), evaluation, _time, _log)
        .Execute(System.Reflection.DispatchProxy.Create<IJobExecutionContext, StoreJobTests.Silent>(), TestContext.Current.CancellationToken);

    private static VillageCode Code(string text) => VillageCode.TryParse(text, out var code) ? code : throw new FormatException(text);

    private sealed class TwoVillages : IVillagePopulations
    {
        public IReadOnlyList<PublishedVillage> List() =>
            [new(Code("18.72.04.1002"), "Tejosari", 1, null, null, null), new(Code("18.72.04.1003"), "Margorejo", 1, null, null, null)];

        public VillagePopulation? Read(VillageCode village) => null;
    }

    /// <summary>When each village was judged, in order; nothing for one that cannot be.</summary>
    private sealed class Evaluation(params DateTimeOffset?[] at) : IQualityEvaluation
    {
        public int Asked { get; private set; }

        public Task<EvaluationStamp?> EnsureCurrentAsync(VillageCode village, CancellationToken cancellationToken) => at[Asked++] is { } known
            ? Task.FromResult<EvaluationStamp?>(new EvaluationStamp(1, new DateOnly(2026, 3, 3), known, []))
            : throw new StoreException("SV-STO-002", "Diska penuh.", "Kosongkan diska.");
    }
}
