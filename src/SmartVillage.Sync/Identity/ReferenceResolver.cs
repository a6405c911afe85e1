using System.Globalization;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Compare;

namespace SmartVillage.Sync.Identity;

/// <summary>
/// Says which of our rows a source key means, before and after this run. Two references that differ as text may mean the same row when OpenSID has renumbered.
/// </summary>
internal sealed class ReferenceResolver(IReadOnlyDictionary<string, EntityComparison> comparisons)
{
    private readonly Dictionary<string, Dictionary<long, long>> _now = new(StringComparer.Ordinal);

    /// <summary>Notes what a source key means from this run on; 0 is a row that we never had.</summary>
    public void Set(EntityDefinition entity, long sourceKey, long id)
    {
        if (!_now.TryGetValue(entity.Name, out var keys))
        {
            _now[entity.Name] = keys = [];
        }

        keys[sourceKey] = id;
    }

    /// <summary>Our id of a row that the previous edition referred to.</summary>
    public long? Before(string entity, string? reference) => Parse(reference) is { } key ? comparisons[entity].FindStored(key) : null;

    /// <summary>Our id of a row that the source refers to now.</summary>
    public long? Now(string entity, string? reference)
    {
        if (Parse(reference) is not { } key)
        {
            return null;
        }

        if (_now.TryGetValue(entity, out var keys) && keys.TryGetValue(key, out var id))
        {
            return id == 0 ? null : id;
        }

        return comparisons[entity].FindStored(key);
    }

    /// <summary>Whether both references lead to one row of ours.</summary>
    public bool MeansTheSame(string entity, string? before, string? now) =>
        Before(entity, before) is { } then && Now(entity, now) is { } id && then == id;

    private static long? Parse(string? reference) =>
        !ReferenceEquals(reference, EntityRecord.NotRead) && long.TryParse(reference, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var key)
            ? key
            : null;
}
