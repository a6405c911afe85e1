using SmartVillage.Services.Adapters;
using SmartVillage.Services.Regency;

namespace SmartVillage.Api.Tests.Support;

/// <summary>A joined database that a test holds in its hand: villages and their counts.</summary>
internal sealed class FakeRegencyRegister : IRegencyRegister
{
    public bool IsReady { get; set; } = true;

    /// <summary>Codes by OpenKab's number.</summary>
    public Dictionary<string, string?> Codes { get; } = new(StringComparer.Ordinal) { ["3"] = "1872041002", ["4"] = "18.72.04.1003" };

    public AdapterAnswer<RegencyCount> Count { get; set; } = AdapterAnswers.Ok(new RegencyCount(3012));

    public List<RegencyResidentFilter> Asked { get; } = [];

    public Task<AdapterAnswer<IReadOnlyList<RegencyVillage>>> VillagesAsync(CancellationToken cancellationToken) =>
        Task.FromResult(AdapterAnswers.Ok<IReadOnlyList<RegencyVillage>>([.. Codes.Select(code => new RegencyVillage(code.Key, code.Value, "Desa", "Metro Timur"))]));

    public Task<AdapterAnswer<RegencyCount>> CountResidentsAsync(RegencyResidentFilter filter, CancellationToken cancellationToken)
    {
        Asked.Add(filter);
        return Task.FromResult(Count);
    }

    public Task<AdapterAnswer<IReadOnlyList<RegencyDistrict>>> DistrictsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<IReadOnlyList<RegencyResident>>> ResidentsAsync(RegencyResidentFilter filter, int page, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<IReadOnlyList<RegencyCode>>> CodesAsync(RegencyCodeList list, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<RegencyCount>> CountFamiliesAsync(string villageId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<RegencyFamily>> FamilyAsync(string familyCardNumber, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<IReadOnlyDictionary<string, long>>> FamilySummaryAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<IReadOnlyList<RegencyArea>>> AreasAsync(RegencyAreaLevel level, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<IReadOnlyList<RegencyStatistic>>> StatisticsAsync(RegencyTopic topic, string category, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<IReadOnlyList<RegencyProgramme>>> ProgrammesAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<RegencyCount>> CountParticipantsAsync(string programmeId, CancellationToken cancellationToken) => throw new NotSupportedException();
}
