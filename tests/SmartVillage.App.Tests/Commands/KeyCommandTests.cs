using System.Globalization;
using System.Text.Json;

namespace SmartVillage.App.Tests.Commands;

/// <summary>Keys of people from the command line: how long they are good, with a second factor, and stopped after a leak.</summary>
public sealed class KeyCommandTests : IDisposable
{
    private const string Village = "18.72.04.1002";

    private readonly Cli _cli = Cli.WithSource();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("Operator", 180)]
    [InlineData("Approver", 180)]
    [InlineData("Enumerator", 180)]
    [InlineData("Reader", 365)]
    public async Task A_key_ends_by_itself_after_a_time_that_its_role_decides(string role, int days) =>
        Assert.Equal(days, DaysOf(await CreateAsync("--role", role, "--village", Village)));

    [Fact]
    public async Task How_long_can_be_said_in_days_or_as_a_day_and_not_in_both()
    {
        Assert.Equal(30, DaysOf(await CreateAsync("--role", "Operator", "--village", Village, "--days", "30")));
        Assert.Equal(1, (await RunAsync("--role", "Operator", "--village", Village, "--days", "0")).Code);
        var both = await RunAsync("--role", "Operator", "--village", Village, "--days", "30", "--until", "2999-01-01");
        Assert.Equal((1, "SV-APP-050"), (both.Code, both.Json().GetProperty("error").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_second_factor_is_shown_once_and_only_where_it_was_asked_for()
    {
        var plain = await CreateAsync("--role", "Operator", "--village", Village);
        var with = await CreateAsync("--role", "Approver", "--village", Village, "--second-factor");

        Assert.Equal(JsonValueKind.Null, plain.GetProperty("secondFactor").ValueKind);
        Assert.StartsWith("otpauth://totp/SmartVillage:Bu%20Kasi?secret=", with.GetProperty("secondFactor").GetProperty("uri").GetString(), StringComparison.Ordinal);
        var again = (await _cli.RunAsync("key", "second-factor", with.GetProperty("id").GetString()!, "--json")).Json();
        Assert.NotEqual(with.GetProperty("secondFactor").GetProperty("secret").GetString(), again.GetProperty("secondFactor").GetProperty("secret").GetString());
    }

    [Fact]
    public async Task After_a_leak_keys_are_stopped_and_the_ledger_says_so()
    {
        var id = (await CreateAsync("--role", "Operator", "--village", Village)).GetProperty("id").GetString();
        await CreateAsync("--role", "Admin");

        var frozen = (await _cli.RunAsync("breach", "freeze", "--reason", "kunci dicuri", "--village", Village, "--json")).Json();
        var affected = (await _cli.RunAsync("breach", "affected", "--from", "2020-01-01", "--json")).Json();

        Assert.Equal(id, Assert.Single(frozen.GetProperty("revoked").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal((1, "local", 0), (affected.GetProperty("entries").GetInt32(), affected.GetProperty("keys")[0].GetProperty("key").GetString(), affected.GetProperty("villages").GetArrayLength()));
    }

    private static int DaysOf(JsonElement key)
    {
        var end = DateTimeOffset.Parse(key.GetProperty("expiresAt").GetString()!, CultureInfo.InvariantCulture).ToLocalTime();
        return DateOnly.FromDateTime(end.DateTime).DayNumber - DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime).DayNumber - 1;
    }

    private Task<CliResult> RunAsync(params string[] args) => _cli.RunAsync(["key", "create", "--name", "Bu Kasi", .. args, "--json"]);

    private async Task<JsonElement> CreateAsync(params string[] args)
    {
        var result = await RunAsync(args);
        Assert.True(result.Code == 0, result.Output + result.Error);
        return result.Json();
    }
}
