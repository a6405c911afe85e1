namespace SmartVillage.Store.Mutakhiran;

/// <summary>Where each source's OpenSID answers in a browser, as the configuration says; what the data itself says about websites counts for nothing.</summary>
/// <param name="BySource">Address by name of the source.</param>
public sealed record VillageWebsites(IReadOnlyDictionary<string, Uri> BySource)
{
    /// <summary>No address is configured.</summary>
    public static VillageWebsites None { get; } = new(new Dictionary<string, Uri>(StringComparer.Ordinal));
}
