using System.Text.Json;
using SmartVillage.Domain.Records;

namespace SmartVillage.Marketplace.Products;

/// <summary>Names of photo files: OpenSID holds them as a JSON array in a text, uploaded under names of its own making.</summary>
public static class PhotoNames
{
    /// <summary>Photos of one listing; OpenSID's own setting ends at a handful.</summary>
    public const int Most = 20;

    private const int LongestName = 200;

    // What OpenSID's upload leaves in names; none of them means anything in an address once it is escaped.
    private const string Signs = "._- ()+,@!~";

    /// <summary>Whether a name can be a file in one folder and nothing else: no path, no scheme, no query, an ending of a picture.</summary>
    public static bool IsSafe(string? name) =>
        name is { Length: > 4 and <= LongestName } && name[0] is not ('.' or '-')
        && name.All(c => char.IsLetterOrDigit(c) || Signs.Contains(c, StringComparison.Ordinal))
        && !name.Contains("..", StringComparison.Ordinal)
        && Path.GetExtension(name).ToUpperInvariant() is ".JPG" or ".JPEG" or ".PNG" or ".GIF" or ".WEBP";

    internal static IReadOnlyList<ListingPhoto> Read(EntityRecord product, List<ListingFlaw> flaws)
    {
        var field = Entities.Products["photos"];
        var (names, isBroken) = Parse(product.Text(field));
        var photos = names.Where(IsSafe).Distinct(StringComparer.Ordinal).Take(Most).Select((name, at) => new ListingPhoto(at + 1, name)).ToArray();
        if (isBroken || names.Any(name => !IsSafe(name)) || product[0]?.Contains("photos=", StringComparison.Ordinal) == true)
        {
            flaws.Add(ListingFlaw.BadPhotoList);
        }

        if (photos.Length == 0)
        {
            flaws.Add(ListingFlaw.NoPhoto);
        }

        return photos;
    }

    private static (List<string> Names, bool IsBroken) Parse(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
        {
            return ([], false);
        }

        try
        {
            using var photos = JsonDocument.Parse(json);
            return photos.RootElement.ValueKind == JsonValueKind.Array
                ? ([.. photos.RootElement.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!).Where(name => name.Length > 0)], false)
                : ([], photos.RootElement.ValueKind != JsonValueKind.Null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON, or text that is not Unicode: a product without photos.
            return ([], true);
        }
    }
}
