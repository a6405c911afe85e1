using System.Globalization;
using System.Text.Json;
using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.Contracts;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Nib;

namespace SmartVillage.Adapters.OssRba;

/// <summary>OSS RBA: whether a NIB exists and holds, and where applications for licences stand. Its methods are POST and change nothing; they are still sent once.</summary>
public sealed class OssRbaAdapter : ContractedAdapter, INibRegistry, ILicenseRegistry
{
    private const int NibDigits = 13;
    private const int LongestId = 30;

    private const string NotANib = "NIB terdiri dari 13 angka.";

    private readonly string _userKey;
    private readonly IOssRbaApi? _api;

    /// <summary>Off until contract and user key are there.</summary>
    public OssRbaAdapter(OssRbaOptions options, TimeProvider time)
        : base(
            "OssRba",
            ServiceCode.Nib,
            (options ?? throw new ArgumentNullException(nameof(options))).Contract,
            [AdapterNeed.Text("UserKeyFile", "user_key dari DPMPTSP", options.UserKey)],
            time)
    {
        _userKey = options.UserKey ?? string.Empty;
        _api = Connect()?.Client<IOssRbaApi>(OssJson.Default);
    }

    /// <inheritdoc />
    public Task<AdapterAnswer<NibRecord>> CheckAsync(string nib, CancellationToken cancellationToken) =>
        AskAsync(nib, api => api.CheckAsync(new CheckNibBody(new NibQuestion(nib)), _userKey, cancellationToken), answer => answer.Check, cancellationToken);

    /// <inheritdoc />
    public Task<AdapterAnswer<NibRecord>> InquireAsync(string nib, CancellationToken cancellationToken) =>
        AskAsync(nib, api => api.InqueryAsync(new InqueryNibBody(new NibQuestion(nib)), _userKey, cancellationToken), answer => answer.Inquery, cancellationToken);

    /// <inheritdoc />
    public Task<AdapterAnswer<LicenseState>> CheckLicenseAsync(string licenseId, CancellationToken cancellationToken) => AskAsync(
        IsId(licenseId), "Nomor permohonan izin (id_izin) paling banyak 30 huruf, angka, dan tanda hubung.",
        api => api.LicenseStatusAsync(new LicenseStatusBody(new LicenseQuestion(licenseId)), _userKey, cancellationToken),
        (system, raw) => raw.Read(OssJson.Types.OssLicenseStatusAnswer)?.Any switch
        {
            { Kode: "200", Data.Code: { Length: > 0 } code } result => AdapterAnswers.Ok(
                new LicenseState(result.Data.LicenseId ?? licenseId, result.Data.Nib, result.Data.ProjectId, code, result.Data.Text)),
            { Kode: { } code and not "200" } refused => Refused<LicenseState>(raw, code, refused.Keterangan),
            _ => system.OfBare<LicenseState>(raw),
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<AdapterAnswer<LicenseRecord>> InquireLicenseAsync(string licenseId, CancellationToken cancellationToken) => AskAsync(
        IsId(licenseId), "Nomor permohonan izin (id_izin) paling banyak 30 huruf, angka, dan tanda hubung.",
        api => api.LicenseAsync(new LicenseBody(new LicenseQuestion(licenseId)), _userKey, cancellationToken),
        (system, raw) => raw.Read(OssJson.Types.OssLicenseAnswer) switch
        {
            { Result: { Code: "200", Data: { } data } } => AdapterAnswers.Ok(License(licenseId, data)),
            { Result.Code: { } code and not "200" } answer => Refused<LicenseRecord>(raw, code, answer.Result.Message),
            { Result: null, Kode: { } code and not "200" } answer => Refused<LicenseRecord>(raw, code, answer.Keterangan),
            _ => system.OfBare<LicenseRecord>(raw),
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<AdapterAnswer<IReadOnlyList<BusinessProject>>> ListProjectsAsync(string nib, CancellationToken cancellationToken) => AskAsync(
        Digits.Are(nib, NibDigits), NotANib,
        api => api.InqueryAsync(new InqueryNibBody(new NibQuestion(nib)), _userKey, cancellationToken),
        (system, raw) => (raw.Read(OssJson.Types.OssAnswer) is { } answer ? answer.Inquery ?? new OssResult(answer.Kode, answer.Keterangan, null) : null) switch
        {
            { Kode: "200", Data: { Nib.Length: > 0 } data } => AdapterAnswers.Ok(OssCodes.Projects(data.Projects)),
            { Kode: { } code and not "200" } refused => Refused<IReadOnlyList<BusinessProject>>(raw, code, refused.Keterangan),
            _ => system.OfBare<IReadOnlyList<BusinessProject>>(raw),
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<AdapterAnswer<IReadOnlyList<IReadOnlyDictionary<string, string>>>> ListReferencesAsync(string code, CancellationToken cancellationToken) => AskAsync(
        code is { Length: 1 or 2 } && code.All(char.IsAsciiDigit), "Nomor daftar kode terdiri dari satu atau dua angka.",
        api => api.ReferenceAsync(new ReferenceBody(new ReferenceQuestion(code)), _userKey, cancellationToken),
        (system, raw) => References(system, raw),
        cancellationToken);

    /// <summary>A code list that everybody with a key may read.</summary>
    protected override async Task<IAdapterFailure> ProbeAsync(OutsideSystem system, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(system);
        var raw = await system.RawAsync(() => _api!.ReferenceAsync(new ReferenceBody(new ReferenceQuestion("01")), _userKey, cancellationToken), isCommand: false, cancellationToken);
        return raw.Then(answer => (int)answer.Status is 200 or 400 or 404 ? AdapterAnswers.Ok(true) : system.OfBare<bool>(answer));
    }

    private Task<AdapterAnswer<NibRecord>> AskAsync(
        string nib, Func<IOssRbaApi, Task<HttpResponseMessage>> call, Func<OssAnswer, OssResult?> part, CancellationToken cancellationToken) =>
        AskAsync(Digits.Are(nib, NibDigits), NotANib, call, (system, answer) => Read(system, answer, part), cancellationToken);

    private async Task<AdapterAnswer<T>> AskAsync<T>(
        bool isAskable, string whyNot, Func<IOssRbaApi, Task<HttpResponseMessage>> call, Func<OutsideSystem, RawAnswer, AdapterAnswer<T>> read, CancellationToken cancellationToken)
        where T : notnull
    {
        if (_api is not { } api || System is not { } system)
        {
            return Off<T>();
        }

        if (!isAskable)
        {
            return AdapterAnswers.Failed<T>(AnswerStatus.Invalid, whyNot);
        }

        var raw = await system.RawAsync(() => call(api), isCommand: false, cancellationToken);
        return raw.Then(answer => read(system, answer));
    }

    private static bool IsId(string id) => id is { Length: > 0 and <= LongestId } && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static AdapterAnswer<T> Refused<T>(RawAnswer raw, string code, string? words)
        where T : notnull => AdapterAnswers.Failed<T>(OssCodes.Meaning(code, words), "OSS RBA menolak atau tidak mengenal yang ditanyakan.", code, raw.RetryAfter);

    private static LicenseRecord License(string licenseId, OssLicense data) => new(
        data.LicenseId ?? licenseId, data.Kind, data.Area, data.Authority, OssCodes.Projects(data.Projects),
        [.. (data.Papers ?? []).OfType<OssPaper>().Select(p => new LicensePaper(p.Name, p.Office, string.IsNullOrWhiteSpace(p.Number) ? null : p.Number, OssCodes.Day(p.IssuedOn)))]);

    private static AdapterAnswer<IReadOnlyList<IReadOnlyDictionary<string, string>>> References(OutsideSystem system, RawAnswer raw)
    {
        if (raw.Read(OssJson.Types.JsonDocument) is not { RootElement: { ValueKind: JsonValueKind.Object } root })
        {
            return system.OfBare<IReadOnlyList<IReadOnlyDictionary<string, string>>>(raw);
        }

        var (code, words) = ReferenceReading.Outcome(root);
        if (code is not null and not "200")
        {
            return Refused<IReadOnlyList<IReadOnlyDictionary<string, string>>>(raw, code, words);
        }

        return (int)raw.Status == 200 && ReferenceReading.Lines(root) is { } lines ? AdapterAnswers.Ok(lines) : system.OfBare<IReadOnlyList<IReadOnlyDictionary<string, string>>>(raw);
    }

    private static AdapterAnswer<NibRecord> Read(OutsideSystem system, RawAnswer raw, Func<OssAnswer, OssResult?> part)
    {
        var answer = raw.Read(OssJson.Types.OssAnswer);
        var result = answer is null ? null : part(answer) ?? new OssResult(answer.Kode, answer.Keterangan, null);
        return result switch
        {
            { Kode: "200", Data: { Nib: { Length: > 0 } nib } data } => AdapterAnswers.Ok(Record(nib, data)),
            { Kode: null or "200" } or null => system.OfBare<NibRecord>(raw),
            _ => AdapterAnswers.Failed<NibRecord>(OssCodes.Meaning(result.Kode, result.Keterangan), "OSS RBA menolak atau tidak mengenal NIB ini.", result.Kode, raw.RetryAfter),
        };
    }

    private static NibRecord Record(string nib, OssNib data) => new()
    {
        Nib = nib,
        BusinessName = data.CompanyName ?? data.CorporationName,
        State = NibStates.Of(data.Status ?? data.StatusNib),
        IssuedOn = OssCodes.Day(data.IssuedOn),
        Scale = int.TryParse(data.Scale, CultureInfo.InvariantCulture, out var scale) && scale is >= 1 and <= 4 ? (BusinessScale)scale : null,
        Kbli = [.. (data.Projects ?? []).Select(project => project?.Kbli).OfType<string>().Where(OssCodes.IsKbli).Distinct()],
    };
}
