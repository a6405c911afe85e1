using SmartVillage.Domain.Areas;
using SmartVillage.Services.SelfService.Citizen;
using SmartVillage.Store.SelfService;
using SmartVillage.Store.Tests.Support;

namespace SmartVillage.Store.Tests;

/// <summary>Sessions of residents: known to every process, over when nobody uses them, and nothing of them readable in the file.</summary>
public sealed class CitizenSessionTests : IAsyncDisposable
{
    private const string Token = "JWTRAHASIAWARGA";

    private static readonly VillageCode Village = Code("18.72.04.1002");
    private static readonly VillageCode Other = Code("18.72.04.1003");

    private readonly Workbench _bench = new();
    private readonly SqliteCitizenSessions _sessions;

    public CitizenSessionTests() => _sessions = new SqliteCitizenSessions(_bench.Context);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Another_process_knows_it_by_its_word_and_the_file_tells_nothing()
    {
        var word = await _sessions.OpenAsync(Village, Session(), Cancellation);
        await using var beside = _bench.Beside();
        var elsewhere = new SqliteCitizenSessions(beside.Context);

        Assert.Equivalent(Session(), await elsewhere.FindAsync(Village, word, Cancellation), strict: true);
        Assert.Null(await elsewhere.FindAsync(Other, word, Cancellation));
        Assert.Null(await elsewhere.FindAsync(Village, word + "x", Cancellation));
        Assert.Null(await elsewhere.FindAsync(Village, null, Cancellation));
        Assert.Null(await elsewhere.FindAsync(Village, new string('x', 5000), Cancellation));
        Assert.All((string[])[Token, word, "WARGA RAHASIA"], secret => Assert.False(FileScan.Holds(_bench.Folder, secret)));
    }

    [Fact]
    public async Task It_ends_after_twenty_idle_minutes_and_when_the_token_does()
    {
        var word = await _sessions.OpenAsync(Village, Session(_bench.Time.GetUtcNow().AddMinutes(50)), Cancellation);
        for (var i = 0; i < 2; i++)
        {
            _bench.Time.Advance(TimeSpan.FromMinutes(19));
            Assert.NotNull(await _sessions.FindAsync(Village, word, Cancellation));
        }

        _bench.Time.Advance(TimeSpan.FromMinutes(13));
        Assert.Null(await _sessions.FindAsync(Village, word, Cancellation));

        var idle = await _sessions.OpenAsync(Village, Session(), Cancellation);
        _bench.Time.Advance(TimeSpan.FromMinutes(20));
        Assert.Null(await _sessions.FindAsync(Village, idle, Cancellation));
    }

    [Fact]
    public async Task What_was_closed_is_gone_and_closing_it_again_finds_nothing()
    {
        var word = await _sessions.OpenAsync(Village, Session(), Cancellation);
        var kept = await _sessions.OpenAsync(Village, Session(), Cancellation);

        Assert.Equal(Token, (await _sessions.CloseAsync(Village, word, Cancellation))!.Token);
        Assert.Null(await _sessions.CloseAsync(Village, word, Cancellation));
        Assert.Null(await _sessions.FindAsync(Village, word, Cancellation));
        Assert.NotNull(await _sessions.FindAsync(Village, kept, Cancellation));
    }

    private static CitizenSession Session(DateTimeOffset? until = null) => new()
    {
        Token = Token, ExpiresAt = until ?? new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero), ResidentId = "77", Name = "WARGA RAHASIA", MaskedNik = "1872********9999", MustChangePin = true,
    };

    private static VillageCode Code(string text) => VillageCode.TryParse(text, out var code) ? code : default;
}
