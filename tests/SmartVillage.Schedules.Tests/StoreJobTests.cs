using Microsoft.Extensions.Logging;
using Quartz;
using SmartVillage.Domain.Errors;
using SmartVillage.Schedules.Jobs;
using SmartVillage.Sync.Retention;

namespace SmartVillage.Schedules.Tests;

public sealed class StoreJobTests
{
    [Fact]
    public async Task Retention_reports_what_it_removed()
    {
        var log = new LastLine<RetentionJob>();

        await new RetentionJob(new Fixed(new RetentionReport(1, 2, 3, 4, 5, 6)), log).Execute(new Context().Proxy, TestContext.Current.CancellationToken);

        Assert.Equal((LogLevel.Information, 5010), (log.Level, log.Id));
        Assert.Contains("1 bekas baris dikosongkan, 2 catatan perubahan dan 3 edisi dihapus, 4 riwayat diringkas, 5 riwayat dan 6 peringatan dihapus", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_cannot_be_written_is_an_error_in_the_log_with_its_remedy()
    {
        var log = new LastLine<RetentionJob>();

        await new RetentionJob(new Fixed(null), log).Execute(new Context().Proxy, TestContext.Current.CancellationToken);

        Assert.Equal((LogLevel.Error, 5011), (log.Level, log.Id));
        Assert.Contains("Kosongkan diska.", log.Text, StringComparison.Ordinal);
    }

    private sealed class Fixed(RetentionReport? report) : IRetention
    {
        public Task<RetentionReport> ApplyAsync(CancellationToken cancellationToken) =>
            report is null ? throw new StoreException("SV-STO-002", "Diska penuh.", "Kosongkan diska.") : Task.FromResult(report);
    }

    /// <summary>The job uses nothing of it but the place for its result.</summary>
    private sealed class Context
    {
        public IJobExecutionContext Proxy { get; } = System.Reflection.DispatchProxy.Create<IJobExecutionContext, Silent>();
    }

    public class Silent : System.Reflection.DispatchProxy
    {
        protected override object? Invoke(System.Reflection.MethodInfo? targetMethod, object?[]? args) => null;
    }
}
