using SmartVillage.Services.Catalog.Files;
using SmartVillage.Services.Catalog.Variations;

namespace SmartVillage.Services.Catalog;

/// <summary>
/// The ten services of any village: the national base, what the files say about its region, and what its operators say. Needs no edition, no network and no store.
/// </summary>
public sealed class ServiceCatalog
{
    /// <summary>How long a confirmation counts (reference ten-services, section 13: every entry expires after 12 months).</summary>
    public const int ConfirmedForMonths = 12;

    private readonly IReadOnlyList<CatalogLayer> _layers;
    private readonly IServiceModes _modes;

    /// <summary>The catalogue of the files that come with the program.</summary>
    /// <exception cref="CatalogException">A file is faulty; names file, entry and field.</exception>
    public ServiceCatalog(IServiceModes modes)
        : this(CatalogFiles.Shipped, modes)
    {
    }

    internal ServiceCatalog(IReadOnlyList<CatalogLayer> layers, IServiceModes modes)
    {
        _layers = layers;
        _modes = modes;
    }

    /// <summary>All ten services of a village, in their order.</summary>
    public IReadOnlyList<ServiceEntry> List(ServicePlace place, IReadOnlyList<ServiceVariation> variations, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(variations);
        return [.. ServiceCodes.All.Select(code => Find(code, place, variations.FirstOrDefault(v => v.Service == code), now))];
    }

    /// <summary>One service of a village.</summary>
    public ServiceEntry Find(ServiceCode code, ServicePlace place, ServiceVariation? variation, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(place);
        var draft = new EntryDraft(code);
        foreach (var layer in _layers.Where(l => l.Covers(place.Code.Value)))
        {
            draft.Add(layer.EveryService, layer.ReviewedOn);
            if (layer.Entries.GetValueOrDefault(code) is { } entry)
            {
                draft.Add(entry, layer.ReviewedOn);
            }
        }

        if (code == ServiceCode.LayananMandiri)
        {
            draft.AddChannels(OwnWebsite.ChannelsOf(place));
        }

        if (variation is not null)
        {
            draft.Add(variation.Overlay);
        }

        return draft.Build(_modes.HighestOf(code, place.Code)) with
        {
            ConfirmedAt = variation?.ConfirmedAt,
            ConfirmedBy = variation?.ConfirmedBy,
            Confirmation = ConfirmationOf(variation?.ConfirmedAt, now),
        };
    }

    /// <summary>Whether a confirmation of that time still counts.</summary>
    public static Confirmation ConfirmationOf(DateTimeOffset? confirmedAt, DateTimeOffset now) =>
        confirmedAt is not { } at ? Confirmation.Never : at.AddMonths(ConfirmedForMonths) > now ? Confirmation.Current : Confirmation.Expired;
}
