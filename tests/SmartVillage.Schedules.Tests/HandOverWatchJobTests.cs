using Microsoft.Extensions.Logging;
using Quartz;
using SmartVillage.Domain.Errors;
using SmartVillage.Schedules.Jobs;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Pju;
using SmartVillage.Services.Requests.Holidays;

namespace SmartVillage.Schedules.Tests;

public sealed class HandOverWatchJobTests
{
    [Fact]
    public async Task A_store_that_cannot_be_read_is_an_error_in_the_log_with_its_remedy()
    {
        var log = new LastLine<HandOverWatchJob>();
        var requests = LetterWatchJobTests.Requests.Of(new StoreException("SV-STO-002", "Diska penuh.", "Kosongkan diska."));
        await new HandOverWatchJob(new HandOverWatch(new VillageSystems([]), requests, HolidayCalendar.None, TimeProvider.System), log)
            .Execute(System.Reflection.DispatchProxy.Create<IJobExecutionContext, StoreJobTests.Silent>(), TestContext.Current.CancellationToken);

        Assert.Equal((LogLevel.Error, 5081), (log.Level, log.Id));
        Assert.Contains("Kosongkan diska.", log.Text, StringComparison.Ordinal);
    }
}
