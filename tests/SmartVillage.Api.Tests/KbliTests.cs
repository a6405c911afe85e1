using System.Net;
using MiniExcelLibs;
using SmartVillage.Api.Nib;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Services.Nib.Kbli;
using SmartVillage.Services.Requests;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>Lists of business fields out of the operator's file.</summary>
public sealed class KbliTests : IDisposable
{
    private const string Csv = "Daftar KBLI 2020;;\r\nNo;Kode;Judul\r\n1;A;Pertanian\r\n2;01111;Pertanian Jagung\r\n3;5610;Restoran\r\n4;56101;Restoran\r\n5;56102;Rumah/Warung Makan\r\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("smartvillage-kbli-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_list_is_read_from_either_kind_of_file_without_its_groups()
    {
        var sheet = Path.Combine(_folder, "kbli.xlsx");
        MiniExcel.SaveAs(sheet, new[] { new { Kode = "01111", Judul = "Pertanian Jagung" }, new { Kode = "5610", Judul = "Restoran" }, new { Kode = "56102", Judul = "Rumah/Warung Makan" } });

        var (csv, xlsx) = (KbliFile.Read(Write("kbli.csv", Csv), 2020), KbliFile.Read(sheet, 2025));

        Assert.Equal((3, 2), (csv.Count, xlsx.Count));
        Assert.Equal(new KbliLine("01111", 2020, "Pertanian Jagung"), csv.Find("01111"));
        Assert.Equal(["56101", "56102"], csv.Search("561", words: null).Select(l => l.Code));
        Assert.Equal(["56102"], csv.Search(null, "warung rumah").Select(l => l.Code));
        Assert.Equal(2025, xlsx.Find("56102")!.Version);
        Assert.Null(csv.Find("5610"));
    }

    [Fact]
    public void A_sheet_that_lost_its_zeros_is_refused_instead_of_read_wrongly()
    {
        var sheet = Path.Combine(_folder, "angka.xlsx");
        MiniExcel.SaveAs(sheet, new[] { new { Kode = 56102, Judul = "Rumah/Warung Makan" } });

        Assert.Contains("simpan kolom itu sebagai teks", Assert.Throws<FormatException>(() => KbliFile.Read(sheet, 2020)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kosong.csv", "")]
    [InlineData("lain.csv", "a,b\n1,2\n")]
    [InlineData("dua.csv", "kode,judul\n56102,Warung\n56102,Restoran\n")]
    [InlineData("rusak.xlsx", "bukan zip")]
    public void What_is_no_list_is_told_in_words(string name, string content) =>
        Assert.NotEmpty(Assert.Throws<FormatException>(() => KbliFile.Read(Write(name, content), 2020)).Message);

    [Fact]
    public void A_file_that_is_not_there_is_told_too() => Assert.Throws<FormatException>(() => KbliFile.Read(Path.Combine(_folder, "tidak-ada.csv"), 2020));

    [Fact]
    public async Task Codes_are_found_and_a_claim_with_one_that_does_not_exist_is_refused()
    {
        await using var host = await ApiHost.StartAsync(ApiHost.Generous with { Kbli = [KbliFile.Read(Write("kbli.csv", Csv), 2020)] }, families: 1);
        var id = Reports.Add(host, "nib-bantuan", new RequestContent { Name = "Sari" }).Id;
        var path = $"/api/v1/villages/{ApiHost.Own}/requests/{id}/nib";

        var found = (await host.GetAsync("/api/v1/kbli?words=makan&version=2020")).GetProperty("data");
        var none = (await host.GetAsync("/api/v1/kbli?version=2025")).GetProperty("data");
        using var bad = await host.SendAsync("GET", "/api/v1/kbli?code=5x");
        using var wrong = await host.SendAsync("POST", path, ApiRoles.Operator, """{"nib":"9120001234567","kbli":[{"code":"56199","version":2020}]}""");
        using var other = await host.SendAsync("POST", path, ApiRoles.Operator, """{"nib":"9120001234567","kbli":[{"code":"56199","version":2025},{"code":"56102","version":2020}]}""");

        Assert.Equal("56102", Assert.Single(found.EnumerateArray()).GetProperty("code").GetString());
        Assert.Equal((0, HttpStatusCode.BadRequest, HttpStatusCode.OK), (none.GetArrayLength(), bad.StatusCode, other.StatusCode));
        Assert.Equal("unknown-kbli", (await ApiHost.ProblemAsync(wrong)).GetProperty("code").GetString());
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }
}
