using System.Security.Cryptography;
using System.Text;
using SmartVillage.Marketplace.Photos;
using SmartVillage.Marketplace.Products;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Marketplace;

/// <summary>
/// Photos that could not be shown when they were last looked at, and those of villages whose website nobody named; whoever shows goods elsewhere refuses those with a picture that is none.
/// </summary>
internal sealed class BrokenPhotos
{
    private readonly Dictionary<string, IReadOnlySet<string>> _byVillage;
    private readonly HashSet<string> _withoutWebsite;

    public BrokenPhotos(IPhotoChecks checks, IPhotoProxy proxy, IReadOnlyList<VillageInfo> villages)
    {
        var sources = villages.Select(village => village.SourceName).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var bySource = sources.Where(proxy.Knows).ToDictionary(source => source, checks.ListBroken, StringComparer.Ordinal);
        _byVillage = villages.Where(village => bySource.ContainsKey(village.SourceName)).ToDictionary(village => village.Code, village => bySource[village.SourceName], StringComparer.Ordinal);
        _withoutWebsite = villages.Where(village => !bySource.ContainsKey(village.SourceName)).Select(village => village.Code).ToHashSet(StringComparer.Ordinal);
        var all = string.Join('\n', bySource.Where(one => one.Value.Count > 0).Select(one => $"{one.Key}\n{string.Join('\n', one.Value.Order(StringComparer.Ordinal))}"))
            + string.Concat(_withoutWebsite.Order(StringComparer.Ordinal).Select(code => $"\r{code}"));
        Name = all.Length == 0 ? string.Empty : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 8));
    }

    /// <summary>Another one whenever the photos are others; empty while none is broken.</summary>
    public string Name { get; }

    /// <summary>The listing without them.</summary>
    public Listing Without(Listing listing)
    {
        if (_withoutWebsite.Contains(listing.Village))
        {
            return listing with { Photos = [] };
        }

        return _byVillage.TryGetValue(listing.Village, out var broken) && listing.Photos.Any(photo => broken.Contains(photo.File))
            ? listing with { Photos = [.. listing.Photos.Where(photo => !broken.Contains(photo.File))] }
            : listing;
    }
}
