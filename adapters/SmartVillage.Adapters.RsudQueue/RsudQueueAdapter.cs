using System.Globalization;
using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.Contracts;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Rsud;

namespace SmartVillage.Adapters.RsudQueue;

/// <summary>Asks the hospital how many people are before a booking. Taking and cancelling numbers stays with Mobile JKN.</summary>
public sealed class RsudQueueAdapter : ContractedAdapter, IHospitalQueuePort
{
    private readonly RsudQueueOptions _options;
    private readonly IRsudQueueApi? _api;
    private string? _token;

    /// <summary>Off until the hospital gave an address and a user.</summary>
    public RsudQueueAdapter(RsudQueueOptions options, TimeProvider time)
        : base(
            "RsudQueue",
            ServiceCode.Rsud,
            (options ?? throw new ArgumentNullException(nameof(options))).Contract,
            [AdapterNeed.Text("User", "pengguna dari rumah sakit", options.User), AdapterNeed.Text("PasswordFile", "kata sandinya", options.Password)],
            time)
    {
        _options = options;
        _api = Connect()?.Client<IRsudQueueApi>(RsudQueueJson.Default);
    }

    /// <inheritdoc />
    public async Task<AdapterAnswer<QueueState>> RemainingAsync(string bookingCode, CancellationToken cancellationToken)
    {
        if (_api is not { } api || System is not { } system)
        {
            return Off<QueueState>();
        }

        if (string.IsNullOrWhiteSpace(bookingCode) || bookingCode.Length > 50)
        {
            return AdapterAnswers.Failed<QueueState>(AnswerStatus.Invalid, "Kode booking tidak lengkap.");
        }

        for (var isNew = false; ; isNew = true)
        {
            if (_token is null)
            {
                isNew = true;
                var token = await TokenAsync(api, system, cancellationToken);
                if (!token.IsOk)
                {
                    return token.Failure<QueueState>();
                }

                _token = token.Value;
            }

            var current = _token;
            var raw = await system.RawAsync(() => api.RemainingAsync(new BookingBody(bookingCode), _options.User!, current, cancellationToken), isCommand: false, cancellationToken);
            var answer = raw.Then(found => Read(system, found));
            if (isNew || answer.Status != AnswerStatus.Unauthorized)
            {
                return answer.Then(response => AdapterAnswers.Ok(State(response)));
            }

            // The token has run out; one new one is fetched.
            _token = null;
        }
    }

    /// <summary>A token, which shows that host and user are good.</summary>
    protected override async Task<IAdapterFailure> ProbeAsync(OutsideSystem system, CancellationToken cancellationToken) => await TokenAsync(_api!, system, cancellationToken);

    private async Task<AdapterAnswer<string>> TokenAsync(IRsudQueueApi api, OutsideSystem system, CancellationToken cancellationToken)
    {
        var raw = await system.RawAsync(() => api.TokenAsync(_options.User!, _options.Password!, cancellationToken), isCommand: false, cancellationToken);
        return raw.Then(answer => Read(system, answer)).Then(response => response.Token is { Length: > 0 } token
            ? AdapterAnswers.Ok(token)
            : AdapterAnswers.Failed<string>(AnswerStatus.Unavailable, "Rumah sakit tidak memberi token."));
    }

    private static AdapterAnswer<QueueResponse> Read(OutsideSystem system, RawAnswer raw) => raw.Read(RsudQueueJson.Types.QueueEnvelope) switch
    {
        { Metadata.Code: "200" or "1", Response: { } response } => AdapterAnswers.Ok(response),
        { Metadata.Code: { } code } when code is not ("200" or "1") => AdapterAnswers.Failed<QueueResponse>(
            code switch
            {
                "401" or "403" => AnswerStatus.Unauthorized,
                "201" or "204" or "404" => AnswerStatus.NotFound,
                "202" or "400" or "422" => AnswerStatus.Invalid,
                "429" => AnswerStatus.RateLimited,
                _ => AnswerStatus.Unavailable,
            },
            "Rumah sakit menolak atau tidak mengenal kode ini.",
            code),
        _ => system.OfBare<QueueResponse>(raw),
    };

    private static QueueState State(QueueResponse response) => new(
        response.Nomorantrean, response.Namapoli, response.Namadokter, Number(response.Sisaantrean), response.Antreanpanggil, Number(response.Waktutunggu));

    private static int? Number(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : null;
}
