namespace SmartVillage.Services.Catalog;

/// <summary>
/// The resident's page of the village's own OpenSID (reference ten-services, section 4: without the licensed API the service is a link to <c>/layanan-mandiri</c>). The address comes
/// from the source's profile; whether the page is switched on is not known.
/// </summary>
internal static class OwnWebsite
{
    public static IReadOnlyList<ServiceChannel> ChannelsOf(ServicePlace place) => AddressOf(place) is { } address
        ?
        [
            new ServiceChannel
            {
                Kind = ChannelKind.Web,
                Value = $"{address}/layanan-mandiri",
                Label = new LocalText("Layanan Mandiri di laman kelurahan, bila diaktifkan", "Self-service page of the village website, where switched on"),
                Confidence = Confidence.C,
            },
        ]
        : [];

    private static string? AddressOf(ServicePlace place)
    {
        var text = place.Website?.Trim().TrimEnd('/');
        return EntryRules.IsWeb(text) && text!.Length <= EntryRules.LongestValue - 20 && !text.Contains('?', StringComparison.Ordinal) && !text.Contains('#', StringComparison.Ordinal)
            ? text
            : null;
    }
}
