using System.Reflection;
using Microsoft.Extensions.Logging;
using Quartz;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Errors;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Schedules.Jobs;

namespace SmartVillage.Schedules.Tests;

public sealed class CorrectionCheckJobTests
{
    private static VillageCode Tejosari => VillageCode.TryParse("18.72.04.1002", out var code) ? code : default;

    [Fact]
    public async Task Corrections_that_an_edition_moved_are_counted()
    {
        var log = await RunAsync(new Verification(3));

        Assert.Equal((LogLevel.Information, 5040), (log.Level, log.Id));
        Assert.Contains("3 usul perbaikan", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_cannot_be_read_is_an_error_in_the_log_with_its_remedy()
    {
        var log = await RunAsync(new Verification(null));

        Assert.Equal((LogLevel.Error, 5041), (log.Level, log.Id));
        Assert.Contains("Kosongkan diska.", log.Text, StringComparison.Ordinal);
    }

    private static async Task<LastLine<CorrectionCheckJob>> RunAsync(ICorrectionVerification verification)
    {
        var log = new LastLine<CorrectionCheckJob>();
        await new CorrectionCheckJob(DispatchProxy.Create<ICorrections, Listed>(), verification, log)
            .Execute(DispatchProxy.Create<IJobExecutionContext, StoreJobTests.Silent>(), TestContext.Current.CancellationToken);
        return log;
    }

    private sealed class Verification(int? moved) : ICorrectionVerification
    {
        public Task<int> VerifyAsync(VillageCode village, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<int> VerifyNewAsync(VillageCode village, CancellationToken cancellationToken) =>
            Task.FromResult(moved is { } known && village == Tejosari ? known : throw new StoreException("SV-STO-002", "Diska penuh.", "Kosongkan diska."));
    }

    /// <summary>One village has corrections.</summary>
    public class Listed : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod?.Name == nameof(ICorrections.ListVillagesAsync)
            ? Task.FromResult<IReadOnlyList<VillageCode>>([Tejosari])
            : throw new NotSupportedException();
    }
}
