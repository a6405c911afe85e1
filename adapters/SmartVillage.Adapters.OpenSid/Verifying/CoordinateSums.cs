using System.Globalization;
using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>
/// Digests of residents' coordinates. They lie in a table of their own without a key, that can hold several rows for one person: the lowest counts.
/// A digest is combined with that of the resident's row, so that the texts need not stay in memory.
/// </summary>
internal sealed class CoordinateSums
{
    private static readonly FieldDefinition Latitude = Entities.Residents["latitude"];
    private static readonly FieldDefinition Longitude = Entities.Residents["longitude"];

    private readonly CanonicalRow _row = new();
    private readonly Dictionary<long, UInt128> _digests = [];
    private (long Id, string Latitude, string Longitude) _lowest;

    /// <summary>Adds a row; rows of one person come one after the other.</summary>
    public void Add(string? key, string? latitude, string? longitude)
    {
        if (!long.TryParse(key, CultureInfo.InvariantCulture, out var id))
        {
            return;
        }

        var next = (id, CanonicalText.Text(latitude) ?? string.Empty, CanonicalText.Text(longitude) ?? string.Empty);
        if (_lowest.Id != id || IsLower(next, _lowest))
        {
            _lowest = next;
            _digests[id] = Digest(CanonicalText.Text(_lowest.Latitude), CanonicalText.Text(_lowest.Longitude));
        }
    }

    /// <summary>Digest for a resident of the source.</summary>
    public UInt128 Find(string? key) => long.TryParse(key, CultureInfo.InvariantCulture, out var id) && _digests.TryGetValue(id, out var digest) ? digest : 0;

    /// <summary>Digest for a resident of the copy.</summary>
    public static UInt128 Of(EntityRecord record, CanonicalRow row) =>
        Digest(row, CanonicalText.Text(record.Text(Latitude)), CanonicalText.Text(record.Text(Longitude)));

    /// <summary>Keeps of several rows of one person the one whose digest counts.</summary>
    public static void KeepLowest(Dictionary<long, (string? Latitude, string? Longitude)> lowest, long key, string? latitude, string? longitude)
    {
        var next = (key, CanonicalText.Text(latitude) ?? string.Empty, CanonicalText.Text(longitude) ?? string.Empty);
        if (!lowest.TryGetValue(key, out var kept) || IsLower(next, (key, kept.Latitude ?? string.Empty, kept.Longitude ?? string.Empty)))
        {
            lowest[key] = (CanonicalText.Text(latitude), CanonicalText.Text(longitude));
        }
    }

    private UInt128 Digest(string? latitude, string? longitude) => Digest(_row, latitude, longitude);

    private static UInt128 Digest(CanonicalRow row, string? latitude, string? longitude)
    {
        if (latitude is null && longitude is null)
        {
            return 0;
        }

        row.Add(latitude);
        row.Add(longitude);
        return row.Finish();
    }

    private static bool IsLower((long Id, string Latitude, string Longitude) next, (long Id, string Latitude, string Longitude) lowest) =>
        string.CompareOrdinal(next.Latitude, lowest.Latitude) is var order && (order < 0 || (order == 0 && string.CompareOrdinal(next.Longitude, lowest.Longitude) < 0));
}
