using System.Security.Cryptography;
using System.Text;
using SmartVillage.Marketplace.Photos;
using SmartVillage.Marketplace.Products;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Marketplace;

/// <summary>
/// Photos of whole villages that were there when they were last looked at. Only these are named in feeds: whoever shows goods elsewhere refuses those with a picture that is none, and one that
/// nobody has looked at yet may be none.
/// </summary>
internal sealed class SeenPhotos
{
    private static readonly HashSet<string> None = [];
    private readonly Dictionary<string, IReadOnlySet<string>> _byVillage;

    public SeenPhotos(IPhotoChecks checks, IPhotoProxy proxy, IReadOnlyList<VillageInfo> villages)
    {
        var bySource = villages.Select(village => village.SourceName).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ToDictionary(source => source, source => proxy.Knows(source) ? checks.ListShown(source) : None, StringComparer.Ordinal);
        _byVillage = villages.ToDictionary(village => village.Code, village => bySource[village.SourceName], StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (source, files) in bySource)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{source}\n"));
            foreach (var file in files.Order(StringComparer.Ordinal))
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"\t{file}\n"));
            }
        }

        Name = Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }

    /// <summary>Another one whenever the photos are others.</summary>
    public string Name { get; }

    /// <summary>The listing with only these.</summary>
    public Listing Of(Listing listing)
    {
        var seen = _byVillage.GetValueOrDefault(listing.Village, None);
        return listing.Photos.All(photo => seen.Contains(photo.File)) ? listing : listing with { Photos = [.. listing.Photos.Where(photo => seen.Contains(photo.File))] };
    }
}
