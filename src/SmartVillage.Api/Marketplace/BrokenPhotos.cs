using System.Security.Cryptography;
using System.Text;
using SmartVillage.Marketplace.Photos;
using SmartVillage.Marketplace.Products;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Marketplace;

/// <summary>Photos that could not be shown when they were last looked at; whoever shows goods elsewhere refuses those with a picture that is none.</summary>
internal sealed class BrokenPhotos
{
    private readonly Dictionary<string, IReadOnlySet<string>> _byVillage;

    public BrokenPhotos(IPhotoChecks checks, IReadOnlyList<VillageInfo> villages)
    {
        var bySource = villages.Select(village => village.SourceName).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToDictionary(source => source, checks.ListBroken, StringComparer.Ordinal);
        _byVillage = villages.ToDictionary(village => village.Code, village => bySource[village.SourceName], StringComparer.Ordinal);
        var all = string.Join('\n', bySource.Where(one => one.Value.Count > 0).Select(one => $"{one.Key}\n{string.Join('\n', one.Value.Order(StringComparer.Ordinal))}"));
        Name = all.Length == 0 ? string.Empty : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 8));
    }

    /// <summary>Another one whenever the photos are others; empty while none is broken.</summary>
    public string Name { get; }

    /// <summary>The listing without them.</summary>
    public Listing Without(Listing listing) => _byVillage.TryGetValue(listing.Village, out var broken) && listing.Photos.Any(photo => broken.Contains(photo.File))
        ? listing with { Photos = [.. listing.Photos.Where(photo => !broken.Contains(photo.File))] }
        : listing;
}
