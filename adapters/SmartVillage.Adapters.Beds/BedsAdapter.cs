using System.Globalization;
using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.Contracts;
using SmartVillage.Adapters.Http.Signing;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Rsud;

namespace SmartVillage.Adapters.Beds;

/// <summary>Free beds as the hospital itself reports them. SIRANAP's public page is behind bot protection and only linked to.</summary>
public sealed class BedsAdapter : ContractedAdapter, IBedAvailabilityPort
{
    private const int PageSize = 100;
    private const int MostPages = 10;

    private readonly BedsOptions _options;
    private readonly TimeProvider _time;
    private readonly IAplicaresApi? _aplicares;
    private readonly IRsOnlineApi? _rsOnline;

    /// <summary>Off until the hospital gave its credentials.</summary>
    public BedsAdapter(BedsOptions options, TimeProvider time)
        : base("Beds", ServiceCode.Rsud, (options ?? throw new ArgumentNullException(nameof(options))).Contract, Needs(options), time)
    {
        (_options, _time) = (options, time);
        var system = Connect();
        _aplicares = options.Kind == BedsKind.Aplicares ? system?.Client<IAplicaresApi>(BedsJson.Default) : null;
        _rsOnline = options.Kind == BedsKind.RsOnline ? system?.Client<IRsOnlineApi>(BedsJson.Default) : null;
    }

    /// <inheritdoc />
    public Task<AdapterAnswer<IReadOnlyList<BedRoom>>> ListAsync(CancellationToken cancellationToken) => (System, _aplicares, _rsOnline) switch
    {
        ({ } system, { } api, _) => AplicaresAsync(system, api, cancellationToken),
        ({ } system, _, { } api) => RsOnlineAsync(system, api, cancellationToken),
        _ => Task.FromResult(Off<IReadOnlyList<BedRoom>>()),
    };

    /// <summary>The list itself: it concerns nobody and shows whether the credentials are good.</summary>
    protected override async Task<IAdapterFailure> ProbeAsync(OutsideSystem system, CancellationToken cancellationToken) => await ListAsync(cancellationToken);

    private async Task<AdapterAnswer<IReadOnlyList<BedRoom>>> AplicaresAsync(OutsideSystem system, IAplicaresApi api, CancellationToken cancellationToken)
    {
        var rooms = new List<BedRoom>();
        for (var page = 0; page < MostPages; page++)
        {
            var start = 1 + (page * PageSize);
            var raw = await system.RawAsync(() => api.ReadAsync(_options.Facility!, start, PageSize, Signature(), cancellationToken), isCommand: false, cancellationToken);
            var envelope = raw.Then(answer => Aplicares(system, answer));
            if (!envelope.IsOk)
            {
                return envelope.Failure<IReadOnlyList<BedRoom>>();
            }

            var rows = envelope.Value.Response?.List ?? [];
            rooms.AddRange(rows.OfType<AplicaresRow>().Select(row => new BedRoom(
                row.Namaruang, row.Namakelas ?? row.Kodekelas, Number(row.Kapasitas), Number(row.Tersedia), Number(row.Tersediapria), Number(row.Tersediawanita))));
            if (rows.Count < PageSize)
            {
                break;
            }
        }

        return AdapterAnswers.Ok<IReadOnlyList<BedRoom>>(rooms);
    }

    private static AdapterAnswer<AplicaresEnvelope> Aplicares(OutsideSystem system, RawAnswer raw) => raw.Read(BedsJson.Types.AplicaresEnvelope) switch
    {
        { Metadata.Code: "1", Response: not null } envelope => AdapterAnswers.Ok(envelope),
        { Metadata.Code: { } code } when code != "1" => AdapterAnswers.Failed<AplicaresEnvelope>(
            code switch { "401" or "403" => AnswerStatus.Unauthorized, "429" => AnswerStatus.RateLimited, "0" or "201" or "404" => AnswerStatus.NotFound, _ => AnswerStatus.Unavailable },
            "Aplicares menolak pertanyaan ini.",
            code),
        _ => system.OfBare<AplicaresEnvelope>(raw),
    };

    private async Task<AdapterAnswer<IReadOnlyList<BedRoom>>> RsOnlineAsync(OutsideSystem system, IRsOnlineApi api, CancellationToken cancellationToken)
    {
        var account = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["X-rs-id"] = _options.Facility!,
            ["X-Timestamp"] = TrustMark.Timestamp(_time),
            ["X-pass"] = _options.Secret!,
        };
        var raw = await system.RawAsync(() => api.ReadAsync(account, cancellationToken), isCommand: false, cancellationToken);
        return raw.Then(answer => answer.IsSuccess && answer.Read(BedsJson.Types.RsOnlineEnvelope) is { Fasyankes: { } rows }
            ? AdapterAnswers.Ok<IReadOnlyList<BedRoom>>([.. rows.OfType<RsOnlineRow>().Select(Room)])
            : system.OfBare<IReadOnlyList<BedRoom>>(answer));
    }

    private static BedRoom Room(RsOnlineRow row)
    {
        var (all, used) = (Number(row.Jumlah), Number(row.Terpakai));
        return new BedRoom(row.Ruang, row.Tt ?? row.Class, all, all is { } beds && used is { } taken ? Math.Max(0, beds - taken) : null, null, null);
    }

    private Dictionary<string, string> Signature()
    {
        var mark = new TrustMark(_options.ConsId!, _options.Secret!);
        var timestamp = TrustMark.Timestamp(_time);
        return new Dictionary<string, string>(StringComparer.Ordinal) { ["X-cons-id"] = mark.ConsId, ["X-timestamp"] = timestamp, ["X-signature"] = mark.Sign(timestamp) };
    }

    private static List<AdapterNeed> Needs(BedsOptions options)
    {
        var needs = new List<AdapterNeed> { AdapterNeed.Text("Facility", "kode fasilitas", options.Facility), AdapterNeed.Text("SecretFile", "rahasia rumah sakit", options.Secret) };
        if (options.Kind == BedsKind.Aplicares)
        {
            needs.Add(AdapterNeed.Text("ConsId", "cons-id", options.ConsId));
        }

        return needs;
    }

    private static int? Number(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : null;
}
