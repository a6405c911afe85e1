using Microsoft.Extensions.Logging;
using Quartz;
using SmartVillage.Schedules.Jobs;
using SmartVillage.Sync.Upkeep;

namespace SmartVillage.Schedules.Tests;

public sealed class StoreCheckJobTests
{
    [Theory]
    [InlineData(CheckedFileState.Sound, LogLevel.Information, 5012)]
    [InlineData(CheckedFileState.Damaged, LogLevel.Error, 5013)]
    [InlineData(CheckedFileState.Unchecked, LogLevel.Information, 5012)]
    public async Task The_log_says_whether_a_file_is_damaged(CheckedFileState state, LogLevel level, int id)
    {
        var log = new LastLine<StoreCheckJob>();
        var report = new StoreCheckReport([new CheckedFile("village.db", state, state == CheckedFileState.Damaged ? 3 : 0, 4096)]);

        await new StoreCheckJob(new Fixed(report), log).Execute(
            System.Reflection.DispatchProxy.Create<IJobExecutionContext, StoreJobTests.Silent>(), TestContext.Current.CancellationToken);

        Assert.Equal((level, id, state == CheckedFileState.Damaged), (log.Level, log.Id, log.Text.Contains("village.db", StringComparison.Ordinal)));
    }

    private sealed class Fixed(StoreCheckReport report) : IStoreCheck
    {
        public Task<StoreCheckReport> CheckAsync(CancellationToken cancellationToken) => Task.FromResult(report);
    }
}
