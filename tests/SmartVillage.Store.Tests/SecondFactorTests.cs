using OtpNet;
using SmartVillage.Store.Access;
using SmartVillage.Store.Alerts;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Alerts;

namespace SmartVillage.Store.Tests;

public sealed class SecondFactorTests : IAsyncDisposable
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private readonly Workbench _bench = new();
    private readonly SecondFactors _factors;
    private readonly string _id;

    public SecondFactorTests()
    {
        _factors = new SecondFactors(_bench.Context);
        _id = Make("Bu Kasi");
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public void A_code_opens_the_key_once_for_whoever_showed_it_and_for_a_while()
    {
        var secret = _factors.Enrol(_id)!;
        var code = CodeOf(secret);

        var opened = _factors.Open(_id, code, Quarter);

        Assert.Equal((FactorOutcome.Opened, _bench.Time.GetUtcNow() + Quarter), (opened.Outcome, opened.Until));
        Assert.True(_factors.IsOpen(_id, opened.Session));
        Assert.False(_factors.IsOpen(Make("Lain"), opened.Session));
        Assert.All((string?[])[null, string.Empty, "x", opened.Session![1..], new string('A', 43)], other => Assert.False(_factors.IsOpen(_id, other)));
        Assert.Equal(FactorOutcome.WrongCode, _factors.Open(_id, code, Quarter).Outcome);
        _bench.Time.Advance(Quarter);
        Assert.False(_factors.IsOpen(_id, opened.Session));
        Assert.Equal(FactorOutcome.Opened, _factors.Open(_id, CodeOf(secret), Quarter).Outcome);
    }

    [Fact]
    public void A_phone_may_be_one_step_off_and_no_more()
    {
        var secret = _factors.Enrol(_id)!;

        Assert.Equal(FactorOutcome.WrongCode, _factors.Open(_id, CodeOf(secret, TimeSpan.FromSeconds(90)), Quarter).Outcome);
        Assert.Equal(FactorOutcome.WrongCode, _factors.Open(_id, CodeOf(secret, TimeSpan.FromSeconds(-90)), Quarter).Outcome);
        Assert.Equal(FactorOutcome.Opened, _factors.Open(_id, CodeOf(secret, TimeSpan.FromSeconds(-30)), Quarter).Outcome);
    }

    [Fact]
    public void Guessing_locks_the_key_longer_each_time_and_a_right_code_does_not_help_meanwhile()
    {
        var secret = _factors.Enrol(_id)!;

        Assert.Equal((FactorOutcome.Locked, Quarter), Guess(secret));
        Assert.Equal(FactorOutcome.Locked, _factors.Open(_id, CodeOf(secret), Quarter).Outcome);
        _bench.Time.Advance(Quarter);
        Assert.Equal((FactorOutcome.Locked, 2 * Quarter), Guess(secret));
        _bench.Time.Advance(2 * Quarter);
        Assert.Equal(FactorOutcome.Opened, _factors.Open(_id, CodeOf(secret), Quarter).Outcome);
        Assert.Equal((FactorOutcome.Locked, Quarter), Guess(secret));
    }

    [Fact]
    public void A_new_factor_replaces_the_old_one_and_what_it_opened()
    {
        var old = _factors.Enrol(_id)!;
        var opened = _factors.Open(_id, CodeOf(old), Quarter);

        var secret = _factors.Enrol(_id)!;

        Assert.False(_factors.IsOpen(_id, opened.Session));
        Assert.NotEqual(old, secret);
        Assert.Equal(FactorOutcome.Opened, _factors.Open(_id, CodeOf(secret), Quarter).Outcome);
        Assert.Null(_factors.Enrol("ffffffffffff"));
        Assert.Equal(FactorOutcome.NotNeeded, _factors.Open(Make("Lain"), "123456", Quarter).Outcome);
        Assert.True(_bench.Keys.List().Single(key => key.Id == _id).HasSecondFactor);
    }

    [Fact]
    public void The_secret_is_in_no_file()
    {
        var secret = _factors.Enrol(_id)!;
        var opened = _factors.Open(_id, CodeOf(secret), Quarter);

        Assert.Empty(FileScan.FilesHolding(_bench.Folder, secret));
        Assert.Empty(FileScan.FilesHolding(_bench.Folder, opened.Session!));
    }

    [Fact]
    public async Task Keys_that_end_soon_and_keys_that_were_guessed_at_are_told()
    {
        _bench.Keys.Create("Sebentar lagi", ApiRoles.Reader, "18.72.04.1002", [], _bench.Time.GetUtcNow().AddDays(13));
        _bench.Keys.Create("Masih lama", ApiRoles.Reader, "18.72.04.1002", [], _bench.Time.GetUtcNow().AddDays(15));
        Guess(_factors.Enrol(_id)!);

        var found = await new KeyAlerts(_bench.Context, _bench.Keys).FindAsync(TestContext.Current.CancellationToken);

        Assert.Equal([(AlertKinds.KeysEnding, 1L), (AlertKinds.KeysLocked, 1L)], found.Select(one => (one.Kind, one.Counts["keys"])));
    }

    private string Make(string name) => _bench.Keys.Find(_bench.Keys.Create(name, ApiRoles.Operator, "18.72.04.1002"))!.Id;

    private string CodeOf(string secret, TimeSpan off = default) => new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp((_bench.Time.GetUtcNow() + off).UtcDateTime);

    private (FactorOutcome Outcome, TimeSpan? Wait) Guess(string secret)
    {
        var right = (int[])[.. new[] { -1, 0, 1 }.Select(step => int.Parse(CodeOf(secret, TimeSpan.FromSeconds(30 * step))))];
        var wrong = Enumerable.Range(0, 10).First(code => !right.Contains(code));
        var answers = Enumerable.Range(0, 5).Select(_ => _factors.Open(_id, $"{wrong:000000}", Quarter)).ToList();
        Assert.All(answers.Take(4), answer => Assert.Equal(FactorOutcome.WrongCode, answer.Outcome));
        return (answers[4].Outcome, answers[4].Until - _bench.Time.GetUtcNow());
    }
}
