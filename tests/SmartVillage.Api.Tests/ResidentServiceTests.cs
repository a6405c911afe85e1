using System.Net;
using System.Text.Json;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Access;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Tests;

/// <summary>What is on file about a resident, and coverage of the village.</summary>
public sealed class ResidentServiceTests : IAsyncLifetime
{
    private const string Village = $"/api/v1/villages/{ApiHost.Own}";

    private ApiHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(families: 2);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Each_requirement_says_what_is_recorded_and_no_number_leaves()
    {
        await _host.Publisher.PublishAsync(
            _host.Village,
            SyntheticVillage.Changed(_host.Village.Resident(1), ("insurance", 2), ("idCardStatus", 3), ("birthCertificate", "AL-7-2001")),
            SyntheticVillage.Changed(_host.Village.Resident(5), ("insurance", 1), ("idCardStatus", 8)));

        var first = await ServicesOfAsync(1);
        var second = await ServicesOfAsync(5);

        Assert.Equal(10, first.GetProperty("services").GetArrayLength());
        Assert.Equal(("Recorded", "NotRecorded"), (StateOf(first, "bpjs", "membership"), StateOf(second, "bpjs", "membership")));
        Assert.Equal(("NotRecorded", "Recorded"), (StateOf(first, "nib", "id-card"), StateOf(second, "nib", "id-card")));
        Assert.Equal(("Recorded", "NotRecorded"), (StateOf(first, "kependudukan", "birth-certificate"), StateOf(second, "kependudukan", "birth-certificate")));
        Assert.Equal(("Recorded", "NotRecorded", null), (StateOf(first, "bpjs", "family-card"), StateOf(first, "layanan-mandiri", "account"), StateOf(first, "nib", "phone")));
        Assert.DoesNotContain("AL-7-2001", first.GetRawText(), StringComparison.Ordinal);
        Assert.All(_host.Village.Numbers, number => Assert.DoesNotContain(number, first.GetRawText(), StringComparison.Ordinal));
        Assert.All(_host.Village.Names.Concat(_host.Village.Contacts), text => Assert.DoesNotContain(text, first.GetRawText(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Aid_is_found_by_the_number_that_its_programme_asks_for()
    {
        var (resident, family) = (_host.Village.Resident(2), _host.Village.Rows["families"].Single(f => f.SourceKey == 1));
        var nik = resident.Text(Entities.Residents["nik"]);
        var card = family.Text(Entities.Families["familyCardNumber"]);
        _host.Village.Rows["benefits"].Add(SyntheticVillage.Row(Entities.Benefits, 2, ("name", "Program Keluarga"), ("target", 2), ("status", 1)));
        _host.Village.Rows["benefits"].Add(SyntheticVillage.Row(Entities.Benefits, 3, ("name", "Salah Sasaran"), ("target", 2), ("status", 1)));
        _host.Village.Rows["benefitParticipants"].Add(SyntheticVillage.Row(Entities.BenefitParticipants, 10, ("benefit", 1), ("participant", nik)));
        _host.Village.Rows["benefitParticipants"].Add(SyntheticVillage.Row(Entities.BenefitParticipants, 11, ("benefit", 2), ("participant", card)));
        _host.Village.Rows["benefitParticipants"].Add(SyntheticVillage.Row(Entities.BenefitParticipants, 12, ("benefit", 3), ("participant", nik)));
        await _host.Publisher.PublishAsync(_host.Village);

        Assert.Equal("Bantuan Pangan; Program Keluarga", Requirement(await ServicesOfAsync(2), "pbb", "hardship").GetProperty("detail").GetString());
        Assert.Equal("Program Keluarga", Requirement(await ServicesOfAsync(4), "pbb", "hardship").GetProperty("detail").GetString());
        Assert.Equal("NotRecorded", StateOf(await ServicesOfAsync(5), "pbb", "hardship"));
    }

    [Fact]
    public async Task An_account_and_letters_on_their_way_are_told_as_OpenSID_records_them()
    {
        _host.Village.Rows["selfServiceAccounts"].AddRange(
        [
            SyntheticVillage.Row(Entities.SelfServiceAccounts, 1, ("resident", 1), ("active", 1)), SyntheticVillage.Row(Entities.SelfServiceAccounts, 2, ("resident", 2)),
        ]);
        _host.Village.Rows["letterRequests"].AddRange(
        [
            SyntheticVillage.Row(Entities.LetterRequests, 1, ("resident", 1), ("letterType", 3), ("status", 0)), SyntheticVillage.Row(Entities.LetterRequests, 2, ("resident", 1), ("status", 3)),
            SyntheticVillage.Row(Entities.LetterRequests, 3, ("resident", 1), ("status", 4)), SyntheticVillage.Row(Entities.LetterRequests, 4, ("resident", 2), ("status", 1)),
        ]);
        await _host.Publisher.PublishAsync(_host.Village);

        var (first, second, third) = (await ServicesOfAsync(1), await ServicesOfAsync(2), await ServicesOfAsync(3));

        Assert.Equal(["Aktif", "Belum atau tidak aktif", null], new[] { first, second, third }.Select(answer => Requirement(answer, "layanan-mandiri", "account").GetProperty("detail").GetString()));
        Assert.Equal(["Recorded", "Recorded", "NotRecorded"], new[] { first, second, third }.Select(answer => StateOf(answer, "layanan-mandiri", "account")));
        Assert.Equal([(0, 1), (3, 1)], first.GetProperty("openLetters").EnumerateArray().Select(l => (l.GetProperty("status").GetInt32(), l.GetProperty("count").GetInt32())));
        Assert.Equal(0, third.GetProperty("openLetters").GetArrayLength());
        Assert.StartsWith("Tercatat di OpenSID", first.GetProperty("source").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_look_is_in_the_ledger()
    {
        await ServicesOfAsync(1);

        var entry = (await _host.GetAsync("/api/v1/ledger?limit=200", ApiRoles.Auditor)).GetProperty("data").EnumerateArray().Last();
        Assert.Equal(
            ("lihat", "GET /villages/{code}/residents/{id}/services", 1),
            (entry.GetProperty("action").GetString(), entry.GetProperty("route").GetString(), entry.GetProperty("residents").GetInt32()));
    }

    [Theory]
    [InlineData(ApiRoles.Operator, 200)]
    [InlineData(ApiRoles.Approver, 200)]
    [InlineData(ApiRoles.Reader, 403)]
    [InlineData(ApiRoles.Enumerator, 403)]
    [InlineData(ApiRoles.VillageHead, 403)]
    [InlineData(ApiRoles.Admin, 403)]
    [InlineData(ApiRoles.Auditor, 403)]
    public async Task Only_who_sits_at_the_counter_sees_it(string role, int expected)
    {
        using var response = await _host.SendAsync("GET", $"{Village}/residents/{IdOf(1)}/services", role);

        Assert.Equal(expected, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("999999")]
    [InlineData("abc")]
    [InlineData("9812345678909999")]
    public async Task Nobody_is_no_resident(string id)
    {
        using var response = await _host.SendAsync("GET", $"{Village}/residents/{id}/services", ApiRoles.Operator);

        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
    }

    [Fact]
    public async Task Coverage_comes_from_public_cells_and_says_why_a_number_is_missing()
    {
        var lines = (await _host.GetAsync($"{Village}/service-coverage")).GetProperty("data").EnumerateArray().ToArray();

        var people = _host.Village.Rows["residents"].Count;
        var bpjs = lines.Single(l => l.GetProperty("service").GetString() == "bpjs" && l.GetProperty("fact").GetString() == "healthInsurance");
        Assert.Equal(("insurance", "Published", people - 20L, 20L), (
            bpjs.GetProperty("topic").GetString(), bpjs.GetProperty("state").GetString(), bpjs.GetProperty("recorded").GetInt64(), bpjs.GetProperty("notRecorded").GetInt64()));
        Assert.All(lines.Where(l => l.GetProperty("fact").GetString() == "idCard"), l => Assert.Equal(("NotRead", JsonValueKind.Null), (l.GetProperty("state").GetString(), l.GetProperty("recorded").ValueKind)));
        Assert.All(lines.Where(l => l.GetProperty("fact").GetString() == "birthCertificate"), l => Assert.Equal("Unpublished", l.GetProperty("state").GetString()));
        Assert.Equal(("selfServiceAccount", "Unpublished"), lines.Where(l => l.GetProperty("service").GetString() == "layanan-mandiri" && l.GetProperty("fact").GetString() == "selfServiceAccount")
            .Select(l => (l.GetProperty("topic").GetString(), l.GetProperty("state").GetString())).Single());
        Assert.Contains(lines, l => l.GetProperty("service").GetString() == "rsud");
    }

    private long IdOf(long key)
    {
        using var reader = _host.Services.GetRequiredService<PopulationQueries>().Open();
        return reader.FindIds(Entities.Residents, reader.FindVillage(ApiHost.Own)!.Id, [key])[key];
    }

    private async Task<JsonElement> ServicesOfAsync(long key) => (await _host.GetAsync($"{Village}/residents/{IdOf(key)}/services", ApiRoles.Operator)).GetProperty("data");

    private static string? StateOf(JsonElement answer, string service, string requirement) => Requirement(answer, service, requirement).GetProperty("state").GetString();

    private static JsonElement Requirement(JsonElement answer, string service, string requirement) => answer.GetProperty("services").EnumerateArray()
        .Single(s => s.GetProperty("code").GetString() == service).GetProperty("requirements").EnumerateArray().Single(r => r.GetProperty("key").GetString() == requirement);
}
