using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using SmartVillage.Domain.Errors;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Alerts;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Alerts;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Store.Tests;

/// <summary>Nobody has to look to find out: what is told, how often, and when it stops.</summary>
public sealed class AlertTests : IAsyncDisposable
{
    private readonly Workbench _bench = new();
    private readonly RecordedChannel _channel = new();
    private readonly SqliteAlertStore _alerts;
    private long _freeBytes = 10L * 1024 * 1024 * 1024;

    public AlertTests()
    {
        _alerts = new SqliteAlertStore(_bench.Context);
        _bench.Source.AddFamilies(30);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stopped_run_is_told_at_once_repeated_every_day_and_ends_with_the_decision()
    {
        await _bench.SyncAsync();
        _bench.Source.Delete(Entities.Residents, row => row.SourceKey > 80);
        var stopped = await _bench.SyncAsync();

        await CheckAsync();
        await CheckAsync(TimeSpan.FromMinutes(5));
        Assert.Single(_channel.Messages);
        var notice = Assert.Single(_channel.Messages[0].Alerts);
        Assert.Equal((AlertKinds.RunStopped, "18.72.04.1002", 40L), (notice.Kind, notice.Village, notice.Counts["residents.removed"]));
        Assert.Equal($"https://sv.example/api/v1/sync-runs/{stopped.RunId}", notice.Link!.AbsoluteUri);

        await CheckAsync(TimeSpan.FromHours(23));
        Assert.Single(_channel.Messages);
        await CheckAsync(TimeSpan.FromHours(1));
        Assert.Equal(2, _channel.Messages.Count);

        await _bench.Commands.RejectAsync(stopped.RunId, "Bu Lurah", Cancellation);
        var round = await CheckAsync();
        Assert.DoesNotContain(round.Open, alert => alert.Condition.Kind == AlertKinds.RunStopped);
        Assert.Equal(1, round.Ended);
    }

    [Fact]
    public async Task A_muted_alert_is_silent_until_it_ends_and_loud_when_it_comes_back()
    {
        _bench.Source.Failure = new SourceException("SV-SRC-001", "Sumber mati.", "Hidupkan.");
        await _bench.SyncAsync();
        var alert = Assert.Single((await CheckAsync()).Open);
        Assert.Equal(AlertKinds.RunFailed, alert.Condition.Kind);

        Assert.True(await _alerts.MuteAsync(alert.Id, "Pak Operator", "Server sedang dipindah", Cancellation));
        await CheckAsync(TimeSpan.FromDays(3));
        Assert.Single(_channel.Messages);
        Assert.Equal("Server sedang dipindah", Assert.Single(await _alerts.ListAsync(includeEnded: false, Cancellation)).Mute!.Reason);

        _bench.Source.Failure = null;
        await _bench.SyncAsync();
        await CheckAsync();
        _bench.Source.Failure = new SourceException("SV-SRC-001", "Sumber mati.", "Hidupkan.");
        await _bench.SyncAsync();
        var again = Assert.Single((await CheckAsync()).Open);
        Assert.Equal((alert.Id, (AlertMute?)null), (again.Id, again.Mute));
        Assert.Equal(2, _channel.Messages.Count);
    }

    [Fact]
    public async Task Late_data_is_told_after_26_hours_and_no_earlier()
    {
        await _bench.SyncAsync();

        Assert.Empty((await CheckAsync(TimeSpan.FromHours(26))).Open);
        var alert = Assert.Single((await CheckAsync(TimeSpan.FromMinutes(1))).Open);
        Assert.Equal((AlertKinds.Late, 26L), (alert.Condition.Kind, alert.Condition.Counts["hours"]));
        await _bench.SyncAsync();
        Assert.Empty((await CheckAsync()).Open);
    }

    [Fact]
    public async Task A_proof_dated_in_the_future_is_told_as_a_wrong_clock()
    {
        var now = _bench.Time.GetUtcNow();
        _bench.Time.AdjustTime(now.AddDays(30));
        await _bench.SyncAsync();
        Assert.Empty((await CheckAsync()).Open);
        _bench.Time.AdjustTime(now);

        var alert = Assert.Single((await CheckAsync()).Open);
        Assert.Equal(AlertKinds.Late, alert.Condition.Kind);
        Assert.Contains("jam mesin", alert.Condition.Message, StringComparison.Ordinal);
        await _bench.SyncAsync();
        Assert.Empty((await CheckAsync()).Open);
    }

    [Fact]
    public async Task A_family_that_vanished_whole_is_told_until_it_is_back()
    {
        await _bench.SyncAsync();
        var family = _bench.Source.Tables["families"].Single(row => row.SourceKey == 3);
        var members = _bench.Source.Tables["residents"].Where(row => row.Number(Entities.Residents["family"]) == 3).ToList();
        _bench.Source.Delete(Entities.Families, row => row.SourceKey == 3);
        _bench.Source.Delete(Entities.Residents, members.Contains);
        await _bench.SyncAsync();

        var alert = Assert.Single((await CheckAsync()).Open);
        Assert.Equal((AlertKinds.FamilyVanished, 1L), (alert.Condition.Kind, alert.Condition.Counts["families"]));

        _bench.Source.Tables["families"].Add(family);
        _bench.Source.Tables["residents"].AddRange(members);
        await _bench.SyncAsync();
        Assert.Empty((await CheckAsync()).Open);
    }

    [Fact]
    public async Task A_full_disk_is_told_once_a_day_even_when_the_state_cannot_be_written()
    {
        await _bench.SyncAsync();
        _freeBytes = 1024 * 1024;
        var watch = Watch(new UnwritableAlerts());

        await watch.EvaluateAsync(Cancellation);
        _bench.Time.Advance(TimeSpan.FromMinutes(5));
        await watch.EvaluateAsync(Cancellation);
        Assert.Equal(AlertKinds.DiskFull, Assert.Single(Assert.Single(_channel.Messages).Alerts).Kind);
        _bench.Time.Advance(TimeSpan.FromHours(24));
        await watch.EvaluateAsync(Cancellation);
        Assert.Equal(2, _channel.Messages.Count);
    }

    [Fact]
    public async Task A_channel_that_fails_is_tried_again_at_the_next_evaluation()
    {
        _bench.Source.Failure = new SourceException("SV-SRC-001", "Sumber mati.", "Hidupkan.");
        await _bench.SyncAsync();
        _channel.Failure = "penerima menjawab 500";

        Assert.Equal("penerima menjawab 500", (await CheckAsync()).Failed["uji"]);
        _channel.Failure = null;
        Assert.Equal(1, (await CheckAsync(TimeSpan.FromMinutes(5))).Sent["uji"]);
        Assert.Empty((await CheckAsync(TimeSpan.FromMinutes(5))).Sent);
    }

    [Fact]
    public async Task No_message_holds_anything_of_anybody()
    {
        await _bench.SyncAsync();
        _bench.Source.Delete(Entities.Families, row => row.SourceKey > 10);
        _bench.Source.Delete(Entities.Residents, row => row.SourceKey > 40);
        await _bench.SyncAsync();
        await CheckAsync(TimeSpan.FromHours(30));

        var text = JsonSerializer.Serialize(_channel.Messages);
        Assert.DoesNotMatch(new Regex("[0-9]{16}", RegexOptions.None, TimeSpan.FromSeconds(1)), text);
        var names = _bench.Source.Tables["residents"].Select(row => row.Text(Entities.Residents["name"])).OfType<string>().Distinct();
        Assert.All(names, name => Assert.DoesNotContain(name, text, StringComparison.OrdinalIgnoreCase));
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private Task<AlertRound> CheckAsync(TimeSpan after = default)
    {
        _bench.Time.Advance(after);
        return Watch(_alerts).EvaluateAsync(Cancellation);
    }

    private AlertWatch Watch(IAlertStore alerts) => new(
        _bench.Log, _bench.Store, new Condition(new StoreCondition(_bench.Context), () => _freeBytes), [_bench.Source], alerts, [_channel], _bench.Locks,
        new AlertOptions { PublicUrl = new Uri("https://sv.example/") }, _bench.Time, NullLogger<AlertWatch>.Instance);

    private sealed class RecordedChannel : IAlertChannel
    {
        public List<AlertMessage> Messages { get; } = [];

        public string? Failure { get; set; }

        public string Name => "uji";

        public bool IsEnabled => true;

        public Task<AlertDelivery> SendAsync(AlertMessage message, CancellationToken cancellationToken)
        {
            if (Failure is null)
            {
                Messages.Add(message);
            }

            return Task.FromResult(new AlertDelivery(Failure));
        }
    }

    private sealed class Condition(StoreCondition store, Func<long> free) : IStoreCondition
    {
        public long? FreeBytes => free();

        public Task<int> CountGoneFamiliesAsync(IReadOnlyCollection<long> familyIds, CancellationToken cancellationToken) => store.CountGoneFamiliesAsync(familyIds, cancellationToken);

        public Task<IReadOnlyList<string>> FindDamagedFilesAsync(CancellationToken cancellationToken) => store.FindDamagedFilesAsync(cancellationToken);
    }

    private sealed class UnwritableAlerts : IAlertStore
    {
        public Task<IReadOnlyList<Alert>> ListAsync(bool includeEnded, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Alert>>([]);

        public Task SaveAsync(IReadOnlyCollection<Alert> alerts, CancellationToken cancellationToken) => throw new StoreException("SV-STO-002", "Penuh.", "Kosongkan.");

        public Task<bool> MuteAsync(string id, string by, string reason, CancellationToken cancellationToken) => Task.FromResult(false);
    }
}
