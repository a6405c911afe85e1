using System.Globalization;
using SmartVillage.Adapters.Http;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Hazards.Index;

namespace SmartVillage.Adapters.InaRisk;

/// <summary>Index of hazards at a point, out of InaRISK; one call a second at most. It carries no service, so nobody looks every few minutes whether it answers.</summary>
public sealed class InaRiskAdapter : IHazardIndexSource, IDisposable
{
    private const string NoData = "NoData";

    private readonly OutsideSystem _system;
    private readonly Pace _pace;

    /// <summary>Opens no connection yet.</summary>
    public InaRiskAdapter(InaRiskOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        IsOn = options.IsOn;
        _system = new OutsideSystem(new OutsideOptions { Name = "InaRISK", Address = options.Url, FollowRedirects = true }, time);
        _pace = new Pace(TimeSpan.FromSeconds(1), time);
    }

    /// <inheritdoc />
    public bool IsOn { get; }

    /// <inheritdoc />
    public async Task<AdapterAnswer<double>> ReadAsync(HazardIndexKind kind, double latitude, double longitude, CancellationToken cancellationToken)
    {
        if (!IsOn)
        {
            return AdapterAnswers.Failed<double>(AnswerStatus.Unavailable, "InaRISK belum diaktifkan.", "off");
        }

        await _pace.TakeTurnAsync(cancellationToken);
        var api = _system.Client<IInaRiskApi>(InaRiskJson.Default);
        var point = string.Create(CultureInfo.InvariantCulture, $$$"""{"x":{{{longitude:0.######}}},"y":{{{latitude:0.######}}},"spatialReference":{"wkid":4326}}""");
        var answer = await _system.ReadAsync(() => api.IdentifyAsync(LayerOf(kind), point, "esriGeometryPoint", "false", "false", "json", cancellationToken), cancellationToken);

        // That the address of a layer is not known is a fault, not a place without a value.
        return answer.Status == AnswerStatus.NotFound
            ? AdapterAnswers.Failed<double>(AnswerStatus.Unavailable, "InaRISK tidak mengenal lapisan atau alamat ini.", answer.SourceCode)
            : answer.Then(Read);
    }

    /// <inheritdoc />
    public void Dispose() => _system.Dispose();

    private static AdapterAnswer<double> Read(InaRiskAnswer answer) => answer switch
    {
        { Error: not null } => AdapterAnswers.Failed<double>(AnswerStatus.Unavailable, "InaRISK menolak pertanyaan ini.", answer.Error.Code),
        { Value: NoData } => AdapterAnswers.Failed<double>(AnswerStatus.NotFound, "Peta InaRISK kosong di tempat ini."),
        _ when double.TryParse(answer.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1 => AdapterAnswers.Ok(value),
        _ => AdapterAnswers.Failed<double>(AnswerStatus.Unavailable, "Jawaban InaRISK tidak dapat dibaca."),
    };

    private static string LayerOf(HazardIndexKind kind) => kind switch
    {
        HazardIndexKind.Flood => "BANJIR",
        HazardIndexKind.Landslide => "TANAHLONGSOR",
        _ => "GEMPABUMI",
    };
}
