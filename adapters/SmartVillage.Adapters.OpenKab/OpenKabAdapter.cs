using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.Accounts;
using SmartVillage.Adapters.Http.Contracts;
using SmartVillage.Adapters.Http.JsonApi;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Regency;

namespace SmartVillage.Adapters.OpenKab;

/// <summary>The joined database of a regency. It answers no resident's request, so no service is carried by it.</summary>
public sealed class OpenKabAdapter : ContractedAdapter, IRegencyRegister
{
    // Five wrong passwords lock the account for ten minutes.
    private static readonly TimeSpan Locked = TimeSpan.FromMinutes(10);

    // A count needs no row, but a page has one at least.
    private const int FirstPage = 1;
    private const int OneRow = 1;

    // Both are there or neither is; calls are made only through the line.
    private readonly IOpenKabApi? _api;
    private readonly AccountLine? _line;

    /// <summary>Off until address, agreement and account are there.</summary>
    public OpenKabAdapter(OpenKabOptions options, TimeProvider time)
        : base(
            "OpenKab",
            ServiceCode.Kependudukan,
            (options ?? throw new ArgumentNullException(nameof(options))).Contract,
            [AdapterNeed.Text("Email", "surel akun OpenKab", options.Email), AdapterNeed.Text("PasswordFile", "kata sandi akun OpenKab", options.Password)],
            time)
    {
        if (Connect() is { } system)
        {
            _api = system.Client<IOpenKabApi>(OpenKabJson.Default);
            _line = new AccountLine(
                system, new AccountRules("OpenKab", Locked), cancellationToken => _api.SignInAsync(new SignInBody(options.Email!, options.Password!), cancellationToken), time);
        }
    }

    /// <inheritdoc />
    public override bool CarriesService => false;

    /// <inheritdoc />
    public bool IsReady => _line is not null;

    /// <inheritdoc />
    public Task<AdapterAnswer<IReadOnlyList<RegencyVillage>>> VillagesAsync(CancellationToken cancellationToken) => _line?.ListAsync(
        (bearer, page) => _api!.VillagesAsync(bearer, page, AccountLine.PageSize, cancellationToken),
        row => row.Id is { } id ? new RegencyVillage(id, row.Text("kode_desa"), row.Text("nama_desa"), row.Text("nama_kecamatan")) : null,
        cancellationToken) ?? OffAsync<IReadOnlyList<RegencyVillage>>();

    /// <inheritdoc />
    public Task<AdapterAnswer<IReadOnlyList<RegencyDistrict>>> DistrictsAsync(CancellationToken cancellationToken) => _line?.ListAsync(
        (bearer, page) => _api!.DistrictsAsync(bearer, page, AccountLine.PageSize, cancellationToken),
        row => row.Text("kode_kecamatan") is { } code ? new RegencyDistrict(code, row.Text("nama_kecamatan")) : null,
        cancellationToken) ?? OffAsync<IReadOnlyList<RegencyDistrict>>();

    /// <inheritdoc />
    public Task<AdapterAnswer<RegencyCount>> CountResidentsAsync(RegencyResidentFilter filter, CancellationToken cancellationToken) =>
        CountAsync(bearer => ResidentsAsync(bearer, filter, FirstPage, OneRow, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<AdapterAnswer<IReadOnlyList<RegencyResident>>> ResidentsAsync(RegencyResidentFilter filter, int page, CancellationToken cancellationToken) => _line?.PageAsync(
        bearer => ResidentsAsync(bearer, filter, page, AccountLine.PageSize, cancellationToken),
        row => row.Id is { } id ? new RegencyResident(id, row.Text("config_id"), row.Text("nama"), Masked(row, "nik")) : null,
        cancellationToken) ?? OffAsync<IReadOnlyList<RegencyResident>>();

    /// <inheritdoc />
    public Task<AdapterAnswer<IReadOnlyList<RegencyCode>>> CodesAsync(RegencyCodeList list, CancellationToken cancellationToken) => _line?.PageAsync(
        bearer => _api!.CodesAsync(list switch { RegencyCodeList.Sex => "sex", RegencyCodeList.Residency => "status", _ => "status-dasar" }, bearer, cancellationToken),
        row => row.Id is { } id ? new RegencyCode(id, row.Text("nama")) : null,
        cancellationToken) ?? OffAsync<IReadOnlyList<RegencyCode>>();

    /// <inheritdoc />
    public Task<AdapterAnswer<RegencyCount>> CountFamiliesAsync(string villageId, CancellationToken cancellationToken) =>
        CountAsync(bearer => _api!.FamiliesAsync(bearer, villageId, FirstPage, OneRow, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<AdapterAnswer<RegencyFamily>> FamilyAsync(string familyCardNumber, CancellationToken cancellationToken) => _line?.OneAsync(
        bearer => _api!.FamilyAsync(bearer, familyCardNumber, cancellationToken),
        row => row.Id is { } id ? new RegencyFamily(id, Masked(row, "no_kk"), row.Rows("anggota") is { Count: > 0 } members ? members.Count : (int?)row.Number("jumlah_anggota")) : null,
        cancellationToken) ?? OffAsync<RegencyFamily>();

    /// <inheritdoc />
    public Task<AdapterAnswer<IReadOnlyDictionary<string, long>>> FamilySummaryAsync(CancellationToken cancellationToken) =>
        _line?.CountsAsync(bearer => _api!.FamilySummaryAsync(bearer, cancellationToken), cancellationToken) ?? OffAsync<IReadOnlyDictionary<string, long>>();

    /// <inheritdoc />
    public Task<AdapterAnswer<IReadOnlyList<RegencyArea>>> AreasAsync(RegencyAreaLevel level, CancellationToken cancellationToken) => _line?.ListAsync(
        (bearer, page) => _api!.AreasAsync(level switch { RegencyAreaLevel.Hamlet => "dusun", RegencyAreaLevel.Rw => "rw", _ => "rt" }, bearer, page, AccountLine.PageSize, cancellationToken),
        row => row.Id is { } id ? new RegencyArea(id, row.Text("config_id"), row.Text("dusun"), row.Text("rw"), row.Text("rt")) : null,
        cancellationToken) ?? OffAsync<IReadOnlyList<RegencyArea>>();

    /// <inheritdoc />
    public Task<AdapterAnswer<IReadOnlyList<RegencyStatistic>>> StatisticsAsync(RegencyTopic topic, string category, CancellationToken cancellationToken) => _line?.ListAsync(
        (bearer, page) => _api!.StatisticsAsync(
            topic switch { RegencyTopic.Residents => "penduduk", RegencyTopic.Families => "keluarga", RegencyTopic.Households => "rtm", _ => "bantuan" }, bearer, category, page, AccountLine.PageSize, cancellationToken),
        row => row.Id is { } id ? new RegencyStatistic(id, row.Text("nama"), row.Number("jumlah"), row.Number("laki_laki"), row.Number("perempuan")) : null,
        cancellationToken) ?? OffAsync<IReadOnlyList<RegencyStatistic>>();

    /// <inheritdoc />
    public Task<AdapterAnswer<IReadOnlyList<RegencyProgramme>>> ProgrammesAsync(CancellationToken cancellationToken) => _line?.ListAsync(
        (bearer, page) => _api!.ProgrammesAsync(bearer, page, AccountLine.PageSize, cancellationToken),
        row => row.Id is { } id ? new RegencyProgramme(id, row.Text("nama"), row.Text("config_id")) : null,
        cancellationToken) ?? OffAsync<IReadOnlyList<RegencyProgramme>>();

    /// <inheritdoc />
    public Task<AdapterAnswer<RegencyCount>> CountParticipantsAsync(string programmeId, CancellationToken cancellationToken) =>
        CountAsync(bearer => _api!.ParticipantsAsync(bearer, programmeId, FirstPage, OneRow, cancellationToken), cancellationToken);

    /// <summary>A code list of two rows: it proves the account, and holds nobody's data.</summary>
    protected override async Task<IAdapterFailure> ProbeAsync(OutsideSystem system, CancellationToken cancellationToken) => await CodesAsync(RegencyCodeList.Sex, cancellationToken);

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        _line?.Dispose();
        base.Dispose(disposing);
    }

    private async Task<AdapterAnswer<RegencyCount>> CountAsync(Func<string, Task<HttpResponseMessage>> call, CancellationToken cancellationToken)
    {
        if (_line is null)
        {
            return Off<RegencyCount>();
        }

        var total = await _line.TotalAsync(call, cancellationToken);
        return total.Then(count => AdapterAnswers.Ok(new RegencyCount(count)));
    }

    private Task<HttpResponseMessage> ResidentsAsync(string bearer, RegencyResidentFilter filter, int page, int size, CancellationToken cancellationToken) => _api!.ResidentsAsync(
        bearer, filter.VillageId, filter.Sex, filter.Residency, filter.LifeStatus, filter.Occupation, filter.Religion, filter.FamilyRole, filter.FamilyCardNumber, filter.Rw, filter.Rt, filter.AgeFrom, filter.AgeUntil,
        filter.AgeFrom is null && filter.AgeUntil is null ? null : "tahun", filter.DistrictCode, page, size, cancellationToken);

    private static string? Masked(JsonRow row, string name) => row.Text(name) is { } number ? Masking.Number(number) : null;

    private Task<AdapterAnswer<T>> OffAsync<T>()
        where T : notnull => Task.FromResult(Off<T>());
}
