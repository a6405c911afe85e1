using Microsoft.Extensions.Logging;
using Quartz;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Errors;
using SmartVillage.Schedules.Jobs;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Holidays;
using SmartVillage.Services.Requests.Letters;
using SmartVillage.Services.SelfService;

namespace SmartVillage.Schedules.Tests;

public sealed class LetterWatchJobTests
{
    [Fact]
    public async Task Letters_that_cannot_be_seen_are_told()
    {
        var log = await RunAsync(Requests.Of(new ServiceRequest
        {
            Id = 1, Village = Requests.Tejosari, Type = LetterType.Shown.Code, State = RequestState.Received, Channel = RequestChannel.Resident, ReceivedAt = DateTimeOffset.UnixEpoch,
            UpdatedAt = DateTimeOffset.UnixEpoch, DueAt = DateTimeOffset.UnixEpoch, Steps = 1, Content = new RequestContent { Letter = new LetterLink("9", "Usaha", LetterState.Unknown) },
        }));

        Assert.Equal((LogLevel.Warning, 5018), (log.Level, log.Id));
        Assert.Contains("1 permohonan surat", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_cannot_be_read_is_an_error_in_the_log_with_its_remedy()
    {
        var log = await RunAsync(Requests.Of(new StoreException("SV-STO-002", "Diska penuh.", "Kosongkan diska.")));

        Assert.Equal((LogLevel.Error, 5019), (log.Level, log.Id));
        Assert.Contains("Kosongkan diska.", log.Text, StringComparison.Ordinal);
    }

    private static async Task<LastLine<LetterWatchJob>> RunAsync(IServiceRequests requests)
    {
        var log = new LastLine<LetterWatchJob>();
        var watch = new LetterWatch(new VillageSystems([]), requests, HolidayCalendar.None, TimeProvider.System);
        await new LetterWatchJob(watch, log).Execute(System.Reflection.DispatchProxy.Create<IJobExecutionContext, StoreJobTests.Silent>(), TestContext.Current.CancellationToken);
        return log;
    }

    /// <summary>Requests that are only listed.</summary>
    public class Requests : System.Reflection.DispatchProxy
    {
        private IReadOnlyList<ServiceRequest> _listed = [];
        private StoreException? _failure;

        public static VillageCode Tejosari => VillageCode.TryParse("18.72.04.1002", out var code) ? code : default;

        public static IServiceRequests Of(params ServiceRequest[] listed) => With(requests => requests._listed = listed);

        public static IServiceRequests Of(StoreException failure) => With(requests => requests._failure = failure);

        protected override object? Invoke(System.Reflection.MethodInfo? targetMethod, object?[]? args) => targetMethod?.Name switch
        {
            _ when _failure is not null => throw _failure,
            nameof(IServiceRequests.ListOpenVillagesAsync) => Task.FromResult<IReadOnlyList<VillageCode>>([Tejosari]),
            nameof(IServiceRequests.ListAsync) => Task.FromResult(_listed),
            _ => throw new NotSupportedException(),
        };

        private static IServiceRequests With(Action<Requests> set)
        {
            var proxy = Create<IServiceRequests, Requests>();
            set((Requests)(object)proxy);
            return proxy;
        }
    }
}
