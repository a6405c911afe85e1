using System.Text.Json.Serialization;
using SmartVillage.Adapters.Bmkg.Forecast;
using SmartVillage.Adapters.Bmkg.Nowcast;
using SmartVillage.Adapters.Bmkg.Quakes;
using SmartVillage.Adapters.Http;

namespace SmartVillage.Adapters.Bmkg;

/// <summary>JSON of BMKG, generated.</summary>
[JsonSerializable(typeof(ForecastDocument))]
[JsonSerializable(typeof(QuakeDocument))]
[JsonSerializable(typeof(QuakeEntry))]
[JsonSerializable(typeof(KeptNowcast))]
internal sealed partial class BmkgJson : JsonSerializerContext
{
    /// <summary>With the rules for JSON of outside systems.</summary>
    public static BmkgJson Types { get; } = new(OutsideSystem.JsonOptions());
}
