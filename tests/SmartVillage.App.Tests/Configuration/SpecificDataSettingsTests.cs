using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.App.Tests.Configuration;

/// <summary>Data spesifik is copied per person only with a recorded basis and somebody who answers for it.</summary>
public sealed class SpecificDataSettingsTests
{
    [Theory]
    [InlineData("""{ "Columns": [ "pregnancy" ] }""", "Sources:0:SpecificData:Basis harus diisi", "Sources:0:SpecificData:Officer harus diisi")]
    [InlineData("""{ "Basis": " ", "Officer": "Bu Ani", "Columns": [ "pregnancy" ] }""", "Sources:0:SpecificData:Basis harus diisi", "kosongkan Columns")]
    [InlineData("""{ "Basis": "SK 12/2026", "Columns": [ "pregnancy" ] }""", "Sources:0:SpecificData:Officer harus diisi", "kosongkan Columns")]
    [InlineData("""{ "Basis": "SK 12/2026", "Officer": "Bu Ani", "Columns": [ "pregnancy", "hiv" ] }""", "Sources:0:SpecificData:Columns:1 hanya mengenal", "hapus dari daftar")]
    [InlineData("""{ "Basis": "SK 12/2026", "Officer": "Bu Ani", "Columns": [ "chronicIllness" ] }""", "Sources:0:SpecificData:Columns:0 tidak dapat dinyalakan", "hapus dari daftar")]
    public async Task What_lacks_a_basis_an_officer_or_a_known_column_ends_with_2_and_says_what_to_do(string specific, string complaint, string remedy)
    {
        using var cli = With(specific);

        var result = await cli.RunAsync("status");

        Assert.Equal(2, result.Code);
        Assert.Contains($"SmartVillage:{complaint}", result.Error, StringComparison.Ordinal);
        Assert.Contains(remedy, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ }")]
    [InlineData("""{ "Basis": "SK 12/2026", "Officer": "Bu Ani" }""")]
    [InlineData("""{ "Basis": "SK 12/2026", "Columns": [ ] }""")]
    public async Task Without_columns_nothing_is_switched_on(string specific)
    {
        using var cli = With(specific);
        await PutAsync(cli);

        var doctor = await cli.RunAsync("doctor", "--json");

        Assert.Equal(0, doctor.Code);
        Assert.DoesNotContain("specific-data", doctor.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("unknown-setting", doctor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_names_village_columns_basis_and_officer_and_verify_proves_the_copy()
    {
        using var cli = With("""{ "Basis": "SK Lurah 12/2026; DPIA 3/2026", "Officer": "Bu Ani", "Columns": [ "Pregnancy", "contraception" ] }""");
        await PutAsync(cli);

        var doctor = await cli.RunAsync("doctor", "--json");
        var sync = await cli.RunAsync("sync", "--json");
        var verify = await cli.RunAsync("verify", "--json");

        Assert.Equal((0, 0, 0), (doctor.Code, sync.Code, verify.Code));
        var finding = Assert.Single(doctor.Json().GetProperty("findings").EnumerateArray(), one => one.GetProperty("code").GetString() == "specific-data");
        Assert.Matches("^tejosari: [0-9.]+$", finding.GetProperty("subject").GetString());
        Assert.Equal("Data spesifik disalin per orang: pregnancy, contraception. Dasar: SK Lurah 12/2026; DPIA 3/2026. Penanggung jawab: Bu Ani.", finding.GetProperty("message").GetString());
    }

    private static async Task PutAsync(Cli cli)
    {
        Directory.CreateDirectory(cli.PathOf("inbox"));
        await using var writer = new StreamWriter(cli.PathOf("inbox/desa.sql"));
        await OpenSidDatabase.WriteScriptAsync(
            writer, new OpenSidDatabaseOptions { Era = OpenSidEra.V2410Fresh, Residents = 150 }, cancellationToken: TestContext.Current.CancellationToken);
    }

    private static Cli With(string specific) => new(
        $$"""
        { "SmartVillage": { "Store": { "ConnectionString": "Data Source=data/smartvillage.db" },
            "Adapters": { "Bmkg": { "Mode": "Off" } },
            "Sources": [ { "Name": "tejosari", "Kind": "OpenSidBackup", "Path": "inbox", "TimeZone": "Asia/Jakarta", "SpecificData": {{specific}} } ] } }
        """);
}
