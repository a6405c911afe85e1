using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.Regency;

/// <summary>No joined database is connected.</summary>
public sealed class NoRegencyRegister : IRegencyRegister
{
    /// <inheritdoc />
    public bool IsReady => false;

    /// <inheritdoc />
    public Task<AdapterAnswer<IReadOnlyList<RegencyVillage>>> VillagesAsync(CancellationToken cancellationToken) => OffAsync<IReadOnlyList<RegencyVillage>>();

    /// <inheritdoc />
    public Task<AdapterAnswer<IReadOnlyList<RegencyDistrict>>> DistrictsAsync(CancellationToken cancellationToken) => OffAsync<IReadOnlyList<RegencyDistrict>>();

    /// <inheritdoc />
    public Task<AdapterAnswer<RegencyCount>> CountResidentsAsync(RegencyResidentFilter filter, CancellationToken cancellationToken) => OffAsync<RegencyCount>();

    /// <inheritdoc />
    public Task<AdapterAnswer<IReadOnlyList<RegencyResident>>> ResidentsAsync(RegencyResidentFilter filter, int page, CancellationToken cancellationToken) => OffAsync<IReadOnlyList<RegencyResident>>();

    /// <inheritdoc />
    public Task<AdapterAnswer<IReadOnlyList<RegencyCode>>> CodesAsync(RegencyCodeList list, CancellationToken cancellationToken) => OffAsync<IReadOnlyList<RegencyCode>>();

    /// <inheritdoc />
    public Task<AdapterAnswer<RegencyCount>> CountFamiliesAsync(string villageId, CancellationToken cancellationToken) => OffAsync<RegencyCount>();

    /// <inheritdoc />
    public Task<AdapterAnswer<RegencyFamily>> FamilyAsync(string familyCardNumber, CancellationToken cancellationToken) => OffAsync<RegencyFamily>();

    /// <inheritdoc />
    public Task<AdapterAnswer<IReadOnlyDictionary<string, long>>> FamilySummaryAsync(CancellationToken cancellationToken) => OffAsync<IReadOnlyDictionary<string, long>>();

    /// <inheritdoc />
    public Task<AdapterAnswer<IReadOnlyList<RegencyArea>>> AreasAsync(RegencyAreaLevel level, CancellationToken cancellationToken) => OffAsync<IReadOnlyList<RegencyArea>>();

    /// <inheritdoc />
    public Task<AdapterAnswer<IReadOnlyList<RegencyStatistic>>> StatisticsAsync(RegencyTopic topic, string category, CancellationToken cancellationToken) => OffAsync<IReadOnlyList<RegencyStatistic>>();

    /// <inheritdoc />
    public Task<AdapterAnswer<IReadOnlyList<RegencyProgramme>>> ProgrammesAsync(CancellationToken cancellationToken) => OffAsync<IReadOnlyList<RegencyProgramme>>();

    /// <inheritdoc />
    public Task<AdapterAnswer<RegencyCount>> CountParticipantsAsync(string programmeId, CancellationToken cancellationToken) => OffAsync<RegencyCount>();

    private static Task<AdapterAnswer<T>> OffAsync<T>()
        where T : notnull => Task.FromResult(AdapterAnswers.Failed<T>(AnswerStatus.Unavailable, "Data gabungan belum tersambung.", "off"));
}
