using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.Contracts;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Pju;

namespace SmartVillage.Adapters.Open311;

/// <summary>Passes reports on to another Open311 server, for instance that of Dishub if it ever has one. Names, phones and e-mail are never sent along.</summary>
public sealed class Open311Adapter : ContractedAdapter, IOpen311Outlet
{
    private const int LongestDescription = 4000;

    private readonly Open311Options _options;
    private readonly IOpen311Api? _api;

    /// <summary>Off until address and key are there.</summary>
    public Open311Adapter(Open311Options options, TimeProvider time)
        : base(
            "Open311",
            ServiceCode.Pju,
            (options ?? throw new ArgumentNullException(nameof(options))).Contract,
            [AdapterNeed.Text("ApiKeyFile", "kunci API penerima", options.ApiKey)],
            time)
    {
        _options = options;
        _api = Connect()?.Client<IOpen311Api>(Open311Json.Default);
    }

    /// <inheritdoc />
    public async Task<AdapterAnswer<IReadOnlyList<OutletService>>> ServicesAsync(CancellationToken cancellationToken)
    {
        var rows = await AskAsync(api => api.ServicesAsync(_options.Jurisdiction, cancellationToken), Open311Json.Types.Services, isCommand: false, cancellationToken);
        return rows.Then(list => AdapterAnswers.Ok<IReadOnlyList<OutletService>>(
            [.. list.Where(row => row.Code is not null).Select(row => new OutletService(row.Code!, row.Name, string.Equals(row.Metadata, "true", StringComparison.OrdinalIgnoreCase)))]));
    }

    /// <inheritdoc />
    public async Task<AdapterAnswer<OutletReceipt>> CreateAsync(OutletReport report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        var hasPoint = report is { Latitude: not null, Longitude: not null };
        if (report.Description?.Length > LongestDescription || (!hasPoint && string.IsNullOrWhiteSpace(report.Address)))
        {
            return AdapterAnswers.Failed<OutletReceipt>(AnswerStatus.Invalid, "Laporan perlu titik atau alamat, dan keterangannya paling banyak 4000 huruf.");
        }

        using var form = new FormUrlEncodedContent(Fields(report, hasPoint));
        var rows = await AskAsync(api => api.CreateAsync(form, cancellationToken), Open311Json.Types.Requests, isCommand: true, cancellationToken);
        return rows.Then(list => Receipt(list, isCommand: true));
    }

    /// <inheritdoc />
    public async Task<AdapterAnswer<OutletReceipt>> ResolveAsync(string token, CancellationToken cancellationToken)
    {
        var rows = await AskAsync(api => api.TokenAsync(token, _options.Jurisdiction, cancellationToken), Open311Json.Types.Requests, isCommand: false, cancellationToken);
        return rows.Then(list => Receipt(list, isCommand: false));
    }

    /// <inheritdoc />
    public async Task<AdapterAnswer<OutletState>> StateAsync(string requestId, CancellationToken cancellationToken)
    {
        var rows = await AskAsync(api => api.RequestAsync(requestId, _options.Jurisdiction, cancellationToken), Open311Json.Types.Requests, isCommand: false, cancellationToken);
        return rows.Then(list => list is [{ Status: { } status } row, ..]
            ? AdapterAnswers.Ok(new OutletState(!string.Equals(status, "closed", StringComparison.OrdinalIgnoreCase), row.StatusNotes, Instant(row.UpdatedAt), Instant(row.ExpectedAt)))
            : AdapterAnswers.Failed<OutletState>(AnswerStatus.NotFound, "Penerima tidak mengenal laporan ini."));
    }

    /// <summary>The list of services, which every server gives to everybody.</summary>
    protected override async Task<IAdapterFailure> ProbeAsync(OutsideSystem system, CancellationToken cancellationToken) => await ServicesAsync(cancellationToken);

    private async Task<AdapterAnswer<List<T>>> AskAsync<T>(
        Func<IOpen311Api, Task<HttpResponseMessage>> call, JsonTypeInfo<List<T>> type, bool isCommand, CancellationToken cancellationToken)
    {
        if (_api is not { } api || System is not { } system)
        {
            return Off<List<T>>();
        }

        var raw = await system.RawAsync(() => call(api), isCommand, cancellationToken);
        return raw.Then(answer => answer.IsSuccess && answer.Read(type) is { } rows ? AdapterAnswers.Ok(rows) : system.OfBare<List<T>>(answer, isCommand));
    }

    private List<KeyValuePair<string, string>> Fields(OutletReport report, bool hasPoint)
    {
        var fields = new List<KeyValuePair<string, string>> { new("api_key", _options.ApiKey!), new("service_code", report.ServiceCode) };
        if (_options.Jurisdiction is { } jurisdiction)
        {
            fields.Add(new("jurisdiction_id", jurisdiction));
        }

        if (hasPoint)
        {
            fields.Add(new("lat", report.Latitude!.Value.ToString(CultureInfo.InvariantCulture)));
            fields.Add(new("long", report.Longitude!.Value.ToString(CultureInfo.InvariantCulture)));
        }
        else
        {
            fields.Add(new("address_string", report.Address!));
        }

        if (report.Description is { Length: > 0 } description)
        {
            fields.Add(new("description", description));
        }

        foreach (var (code, values) in report.Attributes)
        {
            fields.AddRange(values.Select(value => KeyValuePair.Create(values.Count > 1 ? $"attribute[{code}][]" : $"attribute[{code}]", value)));
        }

        return fields;
    }

    private static AdapterAnswer<OutletReceipt> Receipt(List<RequestRow> rows, bool isCommand) => rows is [{ } row, ..] && (row.RequestId ?? row.Token) is not null
        ? AdapterAnswers.Ok(new OutletReceipt(row.RequestId, row.Token, row.Notice))
        : AdapterAnswers.Failed<OutletReceipt>(isCommand ? AnswerStatus.Unknown : AnswerStatus.NotFound, "Penerima tidak memberi nomor laporan.");

    private static DateTimeOffset? Instant(string? text) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at.ToUniversalTime() : null;
}
