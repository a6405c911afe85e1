using System.Text.Json;
using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.Contracts;
using SmartVillage.Adapters.Http.Signing;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Bpjs;

namespace SmartVillage.Adapters.Bpjs;

/// <summary>VClaim or PCare: membership of one person who agreed to it, at most one call a second, never in bulk.</summary>
public sealed class BpjsAdapter : ContractedAdapter, IBpjsEligibility
{
    private const int CardDigits = 13;

    private readonly BpjsOptions _options;
    private readonly TimeProvider _time;
    private readonly Pace _pace;
    private readonly IVClaimApi? _vClaim;
    private readonly IPCareApi? _pCare;

    /// <summary>Off until contract, consumer id, secret and user key are there, and for PCare the account.</summary>
    public BpjsAdapter(BpjsOptions options, TimeProvider time)
        : base(
            "Bpjs",
            ServiceCode.Bpjs,
            (options ?? throw new ArgumentNullException(nameof(options))).Contract,
            [
                AdapterNeed.Text("ConsId", "cons-id", options.ConsId), AdapterNeed.Text("SecretFile", "rahasia (consSecret)", options.Secret),
                AdapterNeed.Text("UserKeyFile", $"user_key {options.Kind}", options.UserKey),
                .. options.Kind == BpjsKind.PCare
                    ? (AdapterNeed[])[AdapterNeed.Text("User", "akun PCare", options.User), AdapterNeed.Text("PasswordFile", "kata sandi PCare", options.Password)]
                    : [],
            ],
            time)
    {
        (_options, _time, _pace) = (options, time, new Pace(TimeSpan.FromSeconds(1), time));
        var system = Connect();
        _vClaim = options.Kind == BpjsKind.VClaim ? system?.Client<IVClaimApi>(BpjsJson.Default) : null;
        _pCare = options.Kind == BpjsKind.PCare ? system?.Client<IPCareApi>(BpjsJson.Default) : null;
    }

    /// <inheritdoc />
    public Task<AdapterAnswer<BpjsEligibility>> ByNikAsync(string nik, DateOnly serviceDate, ResidentConsent consent, CancellationToken cancellationToken) =>
        AskAsync(nik, Digits.OfNik, consent, signature => _pCare?.ByNikAsync(nik, signature, cancellationToken) ?? _vClaim!.ByNikAsync(nik, Written(serviceDate), signature, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<AdapterAnswer<BpjsEligibility>> ByCardAsync(string card, DateOnly serviceDate, ResidentConsent consent, CancellationToken cancellationToken) =>
        AskAsync(card, CardDigits, consent, signature => _pCare?.ByCardAsync(card, signature, cancellationToken) ?? _vClaim!.ByCardAsync(card, Written(serviceDate), signature, cancellationToken), cancellationToken);

    private async Task<AdapterAnswer<BpjsEligibility>> AskAsync(
        string number, int digits, ResidentConsent consent, Func<IDictionary<string, string>, Task<HttpResponseMessage>> call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(consent);
        if (System is not { } system)
        {
            return Off<BpjsEligibility>();
        }

        if (!Digits.Are(number, digits) || !consent.Holds(_time.GetUtcNow()))
        {
            return AdapterAnswers.Failed<BpjsEligibility>(AnswerStatus.Invalid, "Nomor tidak lengkap, atau tidak ada persetujuan warga yang berlaku.");
        }

        await _pace.TakeTurnAsync(cancellationToken);
        var mark = new TrustMark(_options.ConsId!, _options.Secret!);

        // The same timestamp signs the question and opens the answer.
        var timestamp = TrustMark.Timestamp(_time);
        var signature = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["X-cons-id"] = mark.ConsId,
            ["X-timestamp"] = timestamp,
            ["X-signature"] = mark.Sign(timestamp),
            ["user_key"] = _options.UserKey!,
        };
        if (_pCare is not null)
        {
            signature["X-authorization"] = PCareAccount.Header(_options.User!, _options.Password!);
        }

        var raw = await system.RawAsync(() => call(signature), isCommand: false, cancellationToken);
        return raw.Then(answer => Read(system, answer, mark, timestamp));
    }

    private AdapterAnswer<BpjsEligibility> Read(OutsideSystem system, RawAnswer raw, TrustMark mark, string timestamp)
    {
        if (raw.Read(BpjsJson.Types.BpjsEnvelope) is not { MetaData: { Code: { } code } meta } envelope)
        {
            return system.OfBare<BpjsEligibility>(raw);
        }

        if (code != "200")
        {
            return AdapterAnswers.Failed<BpjsEligibility>(BpjsCodes.Meaning(code, meta.Message), BpjsCodes.Reason(code), code, raw.RetryAfter);
        }

        try
        {
            var json = envelope.Response switch
            {
                { ValueKind: JsonValueKind.String } text => BpjsSecrets.Open(text.GetString()!, mark, timestamp),
                { ValueKind: JsonValueKind.Object } plain => plain.GetRawText(),
                _ => null,
            };
            return (json is null ? null : _options.Kind == BpjsKind.PCare ? OfPCare(json) : OfVClaim(json)) ?? system.OfBare<BpjsEligibility>(raw);
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException)
        {
            return system.OfBare<BpjsEligibility>(raw);
        }
    }

    private AdapterAnswer<BpjsEligibility>? OfVClaim(string json) => JsonSerializer.Deserialize(json, BpjsJson.Types.BpjsAnswer)?.Peserta is { } member
        ? AdapterAnswers.Ok(new BpjsEligibility(
            member.StatusPeserta?.Kode == "0", member.StatusPeserta?.Keterangan, member.HakKelas?.Keterangan, member.ProvUmum?.NmProvider, _time.GetUtcNow()))
        : null;

    /// <summary>Without <c>aktif</c> it is no member: an answer of nothing must not become "not active".</summary>
    private AdapterAnswer<BpjsEligibility>? OfPCare(string json) => JsonSerializer.Deserialize(json, BpjsJson.Types.PCareMember) is { Aktif: { } active } member
        ? AdapterAnswers.Ok(new BpjsEligibility(
            bool.TryParse(active, out var isActive) && isActive, member.KetAktif, member.JnsKelas?.Nama, member.KdProviderPst?.NmProvider, _time.GetUtcNow()))
        : null;

    private static string Written(DateOnly date) => date.ToString("yyyy-MM-dd");
}
