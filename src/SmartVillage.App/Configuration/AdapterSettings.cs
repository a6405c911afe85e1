using SmartVillage.Adapters.Bmkg;

namespace SmartVillage.App.Configuration;

/// <summary>How outside systems are reached. Whatever is missing keeps an adapter off and is told by <c>doctor</c>; only what is there and wrong is a mistake.</summary>
internal sealed record AdapterSettings
{
    public BmkgOptions Bmkg { get; init; } = new();

    public static AdapterSettings Read(SettingValues values, string keepFolder) => new() { Bmkg = ReadBmkg(values, keepFolder) };

    private static BmkgOptions ReadBmkg(SettingValues values, string keepFolder)
    {
        var standard = new BmkgOptions();
        return new BmkgOptions
        {
            IsOff = values.OptionalChoice("Adapters:Bmkg:Mode", "Live", "Off") == "Off",
            ForecastUrl = values.Url("Adapters:Bmkg:ForecastUrl") ?? standard.ForecastUrl,
            QuakeUrl = values.Url("Adapters:Bmkg:QuakeUrl") ?? standard.QuakeUrl,
            NowcastUrl = values.Url("Adapters:Bmkg:NowcastUrl") ?? standard.NowcastUrl,
            KeepFolder = keepFolder,
        };
    }
}
