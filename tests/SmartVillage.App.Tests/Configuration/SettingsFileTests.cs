using SmartVillage.App.Configuration;

namespace SmartVillage.App.Tests.Configuration;

public sealed class SettingsFileTests
{
    [Fact]
    public async Task A_missing_file_ends_with_2_and_an_example_that_works()
    {
        using var cli = new Cli();

        var missing = await cli.RunAsync("status");
        cli.Write("smartvillage.json", missing.Error[missing.Error.IndexOf('{', StringComparison.Ordinal)..(missing.Error.LastIndexOf('}') + 1)]);
        var copied = await cli.RunAsync("status");

        Assert.Equal(2, missing.Code);
        Assert.Contains(cli.Config, missing.Error, StringComparison.Ordinal);
        Assert.Equal(0, copied.Code);
    }

    [Fact]
    public async Task Broken_JSON_ends_with_2_and_names_file_and_line_but_not_its_content()
    {
        using var cli = new Cli("{\n  \"SmartVillage\": { \"Sources\": [ { \"ConnectionString\": \"Password=rahasia-sekali\" ]\n");

        var result = await cli.RunAsync("status");

        Assert.Equal(2, result.Code);
        Assert.Contains(cli.Config, result.Error, StringComparison.Ordinal);
        Assert.Contains("baris 2", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_mistakes_are_reported_together_with_their_place()
    {
        using var cli = new Cli(
            """
            { "SmartVillage": {
                "PublicUrl": "tejosari.example", "Schedules": "jadwal", "Store": { "Provider": "Oracle", "ConnectionString": ":memory:" },
                "Gates": { "RemovedShare": "5", "AddedAlwaysAllowed": "-1" },
                "Sources": [ { "Name": "te josari", "Kind": "OpenDK", "ConnectionString": "Server=db;Password=rahasia-sekali", "VillageCode": "18", "Local": "ya" },
                             { "Name": "dua", "Kind": "OpenSidMySql", "ConnectionString": "Serverr=db;Password=rahasia-sekali" },
                             { "Name": "dua", "Kind": "OpenSidMySql", "ConnectionString": "Server=db;Database=x", "PasswordFile": "tidak-ada" } ] } }
            """);

        var result = await cli.RunAsync("status", "--json");

        Assert.Equal(2, result.Code);
        var message = result.Json().GetProperty("error").GetProperty("message").GetString()!;
        string[] places =
        [
            "PublicUrl ", "Schedules ", "Store:Provider ", "Store:ConnectionString ", "Gates:RemovedShare ", "Gates:AddedAlwaysAllowed ", "Sources:0:Name ", "Sources:0:Kind ",
            "Sources:0:ConnectionString belum menyebut Database", "Sources:0:VillageCode ", "Sources:0:Local ", "Sources:1:ConnectionString bukan", "Sources:2:PasswordFile ",
            "Sources memakai nama dua",
        ];
        Assert.All(places, place => Assert.Contains($"- SmartVillage:{place}", message, StringComparison.Ordinal));
        Assert.Contains(cli.Config, message, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia", result.Output + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_key_is_warned_about_and_ignored()
    {
        using var cli = new Cli(Cli.ConfigurationOf(Cli.Unreachable).Replace("\"Store\"", "\"Strore\":{\"Provider\":\"x\"},\"Store\"", StringComparison.Ordinal));

        var result = await cli.RunAsync("status", "--json");

        Assert.Equal(0, result.Code);
        Assert.Contains("SmartVillage:Strore:Provider", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Json().GetProperty("villages").EnumerateArray());
    }

    [Fact]
    public void Paths_start_in_the_folder_of_the_file()
    {
        using var cli = Cli.WithSource();

        var settings = SettingsFile.Load(cli.Config);

        Assert.Contains(cli.PathOf("data/smartvillage.db"), settings.Store.ConnectionString, StringComparison.Ordinal);
        Assert.Equal(cli.PathOf("keys"), settings.Store.KeysFolder);
    }

    [Fact]
    public void A_password_file_fills_the_connection_string()
    {
        using var cli = new Cli(Cli.ConfigurationOf("Server=db;User ID=u;Database=x").Replace("\"Kind\"", "\"PasswordFile\":\"sandi\",\"Kind\"", StringComparison.Ordinal));
        cli.Write("sandi", "a;b'c\n");

        var connection = new MySqlConnector.MySqlConnectionStringBuilder(SettingsFile.Load(cli.Config).Sources[0].ConnectionString);

        Assert.Equal("a;b'c", connection.Password);
    }

    [Fact]
    public async Task The_passphrase_of_a_key_backup_round_trips_and_a_wrong_one_opens_nothing()
    {
        using var cli = Cli.WithSource();
        cli.Write("sandi", "kalimat sandi yang panjang");
        cli.Write("salah", "kalimat sandi yang lain sama sekali");
        Assert.Equal(0, (await cli.RunAsync("key", "create", "--name", "Uji", "--role", "Admin")).Code);
        Assert.Equal(0, (await cli.RunAsync("status")).Code);
        await cli.RunAsync("doctor");

        var backup = await cli.RunAsync("key", "backup", cli.PathOf("cadangan"), "--passphrase-file", cli.PathOf("sandi"), "--json");
        Directory.Move(cli.PathOf("keys"), cli.PathOf("keys-lama"));
        var wrong = await cli.RunAsync("key", "restore", cli.PathOf("cadangan"), "--passphrase-file", cli.PathOf("salah"));
        var restored = await cli.RunAsync("key", "restore", cli.PathOf("cadangan"), "--passphrase-file", cli.PathOf("sandi"));

        Assert.Equal(0, backup.Code);
        Assert.Equal(4, wrong.Code);
        Assert.Equal(0, restored.Code);
        Assert.Equal(File.ReadAllBytes(cli.PathOf("keys-lama/store-keys.json")), File.ReadAllBytes(cli.PathOf("keys/store-keys.json")));
        Assert.DoesNotContain("kalimat sandi", backup.Output + backup.Error + wrong.Error, StringComparison.Ordinal);
    }
}
