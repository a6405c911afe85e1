using SmartVillage.Services.Nib;
using SmartVillage.Store.Nib;
using SmartVillage.Store.Tests.Support;

namespace SmartVillage.Store.Tests;

/// <summary>Business numbers that OSS sent: sealed, found by their number, and never older than before.</summary>
public sealed class NibInboxTests : IAsyncDisposable
{
    private const string Number = "9120000009999";
    private static readonly DateTimeOffset At = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private readonly Workbench _bench = new();
    private readonly SqliteNibInbox _inbox;

    public NibInboxTests() => _inbox = new SqliteNibInbox(_bench.Context);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task What_was_sent_comes_back_and_nothing_of_it_stands_in_the_file()
    {
        var push = Push(NibState.Active, new DateOnly(2026, 3, 1));
        Assert.Null(await _inbox.FindAsync(Number, Cancellation));

        await _inbox.KeepAsync(push, At, Cancellation);

        var found = await _inbox.FindAsync(Number, Cancellation);
        Assert.Equivalent(push, found!.Value.Push, strict: true);
        Assert.Equal(At, found.Value.At);
        Assert.Null(await _inbox.FindAsync("9120000009998", Cancellation));
        Assert.False(FileScan.Holds(_bench.Folder, Number));
        Assert.False(FileScan.Holds(_bench.Folder, "56102"));
    }

    [Fact]
    public async Task The_same_again_changes_nothing_and_an_older_one_never_wins()
    {
        await _inbox.KeepAsync(Push(NibState.Frozen, new DateOnly(2026, 3, 1)), At, Cancellation);
        await _inbox.KeepAsync(Push(NibState.Frozen, new DateOnly(2026, 3, 1)), At, Cancellation);
        await _inbox.KeepAsync(Push(NibState.Active, new DateOnly(2026, 2, 1)), At.AddHours(1), Cancellation);
        await _inbox.KeepAsync(Push(NibState.Active, changedOn: null), At.AddHours(1), Cancellation);
        Assert.Equal((NibState.Frozen, At), await StateAsync());

        await _inbox.KeepAsync(Push(NibState.Revoked, new DateOnly(2026, 3, 2)), At.AddHours(2), Cancellation);
        Assert.Equal((NibState.Revoked, At.AddHours(2)), await StateAsync());
    }

    private async Task<(NibState, DateTimeOffset)> StateAsync()
    {
        var found = await _inbox.FindAsync(Number, Cancellation);
        return (found!.Value.Push.Record.State, found.Value.At);
    }

    private static NibPush Push(NibState state, DateOnly? changedOn) =>
        new() { Record = new NibRecord { Nib = Number, State = state, Kbli = ["56102"] }, ChangedOn = changedOn, Area = "1872041002" };
}
