using Microsoft.Extensions.Logging;
using Quartz;
using SmartVillage.Domain.Areas;
using SmartVillage.Schedules.Jobs;
using SmartVillage.Services.Requests.Ambulance;
using SmartVillage.Services.Requests.Outbox;

namespace SmartVillage.Schedules.Tests;

public sealed class RequestWebhookJobTests
{
    [Theory]
    [InlineData(null, 0)]
    [InlineData("penerima menjawab 500", 5016)]
    public async Task It_sends_what_waits_and_tells_what_was_not_taken(string? failure, int id)
    {
        var log = new LastLine<RequestWebhookJob>();
        var outbox = new OneMessage();
        var job = new RequestWebhookJob(new OutboxDispatcher(outbox, new Receiver(failure), new InternalBoard(), TimeProvider.System), log);

        await job.Execute(System.Reflection.DispatchProxy.Create<IJobExecutionContext, StoreJobTests.Silent>(), TestContext.Current.CancellationToken);

        Assert.Equal((failure is null, failure), (outbox.Delivered, outbox.Failure));
        Assert.Equal((id, id > 0), (log.Id, log.Level == LogLevel.Warning));
    }

    private sealed class Receiver(string? failure) : IRequestHook
    {
        public bool IsEnabled => true;

        public Task<string?> SendAsync(OutboxMessage message, CancellationToken cancellationToken) => Task.FromResult(failure);
    }

    private sealed class OneMessage : IRequestOutbox
    {
        public bool Delivered { get; private set; }

        public string? Failure { get; private set; }

        public Task<IReadOnlyList<OutboxMessage>> ListDueAsync(DateTimeOffset now, IReadOnlyCollection<OutboxTarget> targets, int take, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<OutboxMessage>>([new OutboxMessage("msg_1", "{}", 0)]);

        public Task DeliveredAsync(string id, CancellationToken cancellationToken)
        {
            Delivered = true;
            return Task.CompletedTask;
        }

        public Task FailedAsync(string id, string failure, DateTimeOffset? nextAt, CancellationToken cancellationToken)
        {
            Failure = failure;
            return Task.CompletedTask;
        }

        public Task<OutboxState> StateAsync(VillageCode village, CancellationToken cancellationToken) => Task.FromResult(new OutboxState(0, 0, null, null));

        public Task<OutboxSummary> SummaryAsync(CancellationToken cancellationToken) => Task.FromResult(new OutboxSummary(0, 0, null, null));

        public Task<long> ReplayAsync(VillageCode village, DateTimeOffset now, CancellationToken cancellationToken) => Task.FromResult(0L);
    }
}
