using SmartVillage.Api.Tests.Support;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Regency;
using SmartVillage.Store.Access;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Tests;

/// <summary>Counts of the joined database beside those of our copy.</summary>
public sealed class RegencyTests : IAsyncLifetime
{
    private const string Route = $"/api/v1/villages/{ApiHost.Own}/regency-comparison";

    private readonly FakeRegencyRegister _register = new();
    private ApiHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(families: 2, services: services => services.AddSingleton<IRegencyRegister>(_register));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Both_counts_are_shown_and_only_living_residents_of_this_village_are_asked_for()
    {
        using var reader = _host.Services.GetRequiredService<PopulationQueries>().Open();
        var copy = reader.ListResidentIds(reader.FindVillage(ApiHost.Own)!.Id, new ResidentFilter { LifeStatus = 1 }).Count;

        var data = (await _host.GetAsync(Route, ApiRoles.Operator)).GetProperty("data");

        Assert.Equal((3012L, (long)copy, 3012L - copy), (data.GetProperty("joined").GetInt64(), data.GetProperty("copy").GetInt64(), data.GetProperty("difference").GetInt64()));
        Assert.Equal($"Data gabungan mengatakan 3.012 penduduk hidup, salinan {copy}: selisih {(3012 - copy) / 1000}.{(3012 - copy) % 1000:000}.", data.GetProperty("sentence").GetString());
        Assert.Equal([new RegencyResidentFilter { VillageId = "3", LifeStatus = "1" }], _register.Asked);
    }

    [Theory]
    [InlineData(3012, 3010, "Data gabungan mengatakan 3.012 penduduk hidup, salinan 3.010: selisih 2.")]
    [InlineData(97, 1_000_000, "Data gabungan mengatakan 97 penduduk hidup, salinan 1.000.000: selisih 999.903.")]
    [InlineData(3010, 3010, "Data gabungan dan salinan sama: 3.010 penduduk hidup.")]
    public void A_difference_is_said_in_words(long joined, long copy, string expected) => Assert.Equal(expected, new RegencyDifference(joined, copy).ToSentence());

    [Fact]
    public async Task What_cannot_be_compared_is_said()
    {
        _register.Count = AdapterAnswers.Failed<RegencyCount>(AnswerStatus.Unavailable, "OpenKab tidak dapat dihubungi.");
        Assert.Equal((502, "regency-down"), await RefusedAsync());
        _register.Count = AdapterAnswers.Failed<RegencyCount>(AnswerStatus.RateLimited, "Batas.", "quota", TimeSpan.FromSeconds(30));
        Assert.Equal((429, "too-many-requests"), await RefusedAsync());
        _register.Codes["9"] = "18.72.04.1002";
        Assert.Equal((404, "not-in-regency"), await RefusedAsync());
        _register.Codes.Clear();
        Assert.Equal((404, "not-in-regency"), await RefusedAsync());
        _register.IsReady = false;
        Assert.Equal((409, "regency-off"), await RefusedAsync());
    }

    private async Task<(int Status, string? Code)> RefusedAsync()
    {
        using var response = await _host.SendAsync("GET", Route, ApiRoles.Operator);
        return ((int)response.StatusCode, (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString());
    }
}
