using SmartVillage.Domain.Errors;
using SmartVillage.Store.Access;
using SmartVillage.Store.Queries;
using SmartVillage.Store.Tests.Support;

namespace SmartVillage.Store.Tests;

public class ApiKeyTests
{
    [Fact]
    public async Task A_key_is_found_by_its_token_and_by_nothing_else()
    {
        await using var bench = new Workbench();
        var token = bench.Keys.Create("Bu Kasi", "Operator", "18.72.04.1002");

        var key = bench.Keys.Find(token);

        Assert.Equal(("Bu Kasi", "Operator", "18.72.04.1002", null), (key!.Name, key.Role, key.Village, key.RevokedAt));
        Assert.Null(bench.Keys.Find(null));
        Assert.Null(bench.Keys.Find("sv_"));
        Assert.Null(bench.Keys.Find(token[..^1]));
        Assert.Null(bench.Keys.Find(token[..^4] + (token[^4] == 'A' ? "BAAA" : "AAAA")));
        Assert.Null(bench.Keys.Find(token.Replace(token[3..15], "000000000000", StringComparison.Ordinal)));
        Assert.Null(bench.Keys.Find(bench.Keys.Create("Lain", "Admin", null)[..16] + token[16..]));
    }

    [Fact]
    public async Task After_a_leak_every_key_that_is_still_good_is_revoked_or_those_of_one_village()
    {
        await using var bench = new Workbench();
        var (own, other, admin) = (bench.Keys.Create("Bu Kasi", "Operator", "18.72.04.1002"), bench.Keys.Create("Pak Joko", "Operator", "18.72.04.1003"), bench.Keys.Create("Admin", "Admin", null));
        bench.Keys.Create("Sudah lewat", "Reader", "18.72.04.1002", [], bench.Time.GetUtcNow());

        Assert.Equal(["Bu Kasi"], bench.Keys.RevokeAll("18.72.04.1002").Select(key => key.Name));
        Assert.Equal((null, "Pak Joko"), (bench.Keys.Find(own)?.Name, bench.Keys.Find(other)?.Name));
        Assert.Equal(2, bench.Keys.RevokeAll(village: null).Count);
        Assert.Null(bench.Keys.Find(admin));
    }

    [Fact]
    public async Task The_secret_is_in_no_file()
    {
        await using var bench = new Workbench();
        var token = bench.Keys.Create("Bu Kasi", "Reader", "18.72.04.1002");

        Assert.Empty(FileScan.FilesHolding(bench.Folder, token[16..]));
    }

    [Fact]
    public async Task A_revoked_key_ends_at_once_here_and_within_a_second_elsewhere()
    {
        await using var bench = new Workbench();
        await using var beside = bench.Beside();
        var token = bench.Keys.Create("Bu Kasi", "Reader", "18.72.04.1002");
        var id = bench.Keys.Find(token)!.Id;
        Assert.NotNull(beside.Keys.Find(token));

        Assert.True(bench.Keys.Revoke(id));

        Assert.Null(bench.Keys.Find(token));
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(beside.Keys.Find(token));
        Assert.Equal(bench.Time.GetUtcNow() - TimeSpan.FromSeconds(1), Assert.Single(bench.Keys.List()).RevokedAt);
        Assert.False(bench.Keys.Revoke("tidak-ada"));
    }

    [Fact]
    public async Task A_key_ends_on_its_day_and_remembers_its_areas()
    {
        await using var bench = new Workbench();
        var area = new KeyArea(new AreaInfo(12, "MAWAR", "001", "002", "rt"), "epoch");
        var token = bench.Keys.Create("Pak Udin", "Enumerator", "18.72.04.1002", [area], bench.Time.GetUtcNow().AddDays(1));

        Assert.Equal(area, Assert.Single(bench.Keys.Find(token)!.Areas));
        bench.Time.Advance(TimeSpan.FromDays(1));
        Assert.Null(bench.Keys.Find(token));
        Assert.Equal("SV-KEY-004", Assert.Throws<ConfigurationException>(() => bench.Keys.Create("Bu Kasi", "Operator", "18.72.04.1002", [area], null)).Code);
    }

    [Theory]
    [InlineData("", "Reader", "18.72.04.1002", "SV-KEY-001")]
    [InlineData("Bu Kasi", "Penguasa", null, "SV-KEY-002")]
    [InlineData("Bu Kasi", "Operator", null, "SV-KEY-003")]
    [InlineData("Bu Kasi", "Operator", "bukan kode", "SV-KEY-003")]
    [InlineData("Bu Kasi", "Auditor", "18.72.04.1002", "SV-KEY-003")]
    public async Task A_key_without_a_person_a_role_or_the_village_of_its_role_is_refused(string name, string role, string? village, string code)
    {
        await using var bench = new Workbench();

        var error = Assert.Throws<ConfigurationException>(() => bench.Keys.Create(name, role, village));

        Assert.Equal(code, error.Code);
        Assert.Empty(bench.Keys.List());
    }
}
