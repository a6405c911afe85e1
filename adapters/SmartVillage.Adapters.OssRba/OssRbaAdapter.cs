using System.Globalization;
using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.Contracts;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Nib;

namespace SmartVillage.Adapters.OssRba;

/// <summary>OSS RBA: whether a NIB exists and holds. Its methods are POST and change nothing; they are still sent once.</summary>
public sealed class OssRbaAdapter : ContractedAdapter, INibRegistry
{
    private const int NibDigits = 13;

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

    /// <summary>A code list that everybody with a key may read.</summary>
    protected override async Task<IAdapterFailure> ProbeAsync(OutsideSystem system, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(system);
        var raw = await system.RawAsync(() => _api!.ReferenceAsync(new ReferenceBody(new ReferenceQuestion("01")), _userKey, cancellationToken), isCommand: false, cancellationToken);
        return raw.Then(answer => (int)answer.Status is 200 or 400 or 404 ? AdapterAnswers.Ok(true) : system.OfBare<bool>(answer));
    }

    private async Task<AdapterAnswer<NibRecord>> AskAsync(
        string nib, Func<IOssRbaApi, Task<HttpResponseMessage>> call, Func<OssAnswer, OssResult?> part, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(nib);
        if (_api is not { } api || System is not { } system)
        {
            return Off<NibRecord>();
        }

        if (!Digits.Are(nib, NibDigits))
        {
            return AdapterAnswers.Failed<NibRecord>(AnswerStatus.Invalid, "NIB terdiri dari 13 angka.");
        }

        var raw = await system.RawAsync(() => call(api), isCommand: false, cancellationToken);
        return raw.Then(answer => Read(system, answer, part));
    }

    private static AdapterAnswer<NibRecord> Read(OutsideSystem system, RawAnswer raw, Func<OssAnswer, OssResult?> part)
    {
        var answer = raw.Read(OssJson.Types.OssAnswer);
        var result = answer is null ? null : part(answer) ?? new OssResult(answer.Kode, answer.Keterangan, null);
        return result switch
        {
            { Kode: "200", Data: { Nib: { Length: > 0 } nib } data } => AdapterAnswers.Ok(Record(nib, data)),
            { Kode: null or "200" } or null => system.OfBare<NibRecord>(raw),
            _ => AdapterAnswers.Failed<NibRecord>(Meaning(result.Kode, result.Keterangan), "OSS RBA menolak atau tidak mengenal NIB ini.", result.Kode, raw.RetryAfter),
        };
    }

    /// <summary>400 is both "wrong" and "NIB not found"; only the words tell.</summary>
    private static AnswerStatus Meaning(string code, string? words) => code switch
    {
        "400" when words?.Contains("tidak ditemukan", StringComparison.OrdinalIgnoreCase) == true || words?.Contains("not found", StringComparison.OrdinalIgnoreCase) == true
            => AnswerStatus.NotFound,
        "400" or "405" => AnswerStatus.Invalid,
        "401" or "403" => AnswerStatus.Unauthorized,
        "404" => AnswerStatus.NotFound,
        "429" => AnswerStatus.RateLimited,
        _ => AnswerStatus.Unavailable,
    };

    private static NibRecord Record(string nib, OssNib data) => new()
    {
        Nib = nib,
        BusinessName = data.CompanyName ?? data.CorporationName,
        State = (data.Status ?? data.StatusNib)?.PadLeft(2, '0') switch
        {
            "01" => NibState.Active,
            "02" => NibState.Inactive,
            "03" => NibState.BusinessPermitted,
            "04" => NibState.OperationPermitted,
            "05" => NibState.Frozen,
            "06" => NibState.Revoked,
            _ => NibState.Unknown,
        },
        IssuedOn = DateOnly.TryParseExact(
            data.IssuedOn?.Split(' ', 'T')[0], ["yyyy-MM-dd", "dd-MM-yyyy", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
        Scale = int.TryParse(data.Scale, CultureInfo.InvariantCulture, out var scale) && scale is >= 1 and <= 4 ? (BusinessScale)scale : null,
        Kbli = [.. (data.Projects ?? []).Select(project => project?.Kbli).OfType<string>().Where(kbli => kbli.Length == 5 && kbli.All(char.IsAsciiDigit)).Distinct()],
    };
}
