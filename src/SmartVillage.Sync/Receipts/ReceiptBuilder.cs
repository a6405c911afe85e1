using System.Globalization;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Compare;
using SmartVillage.Sync.Identity;

namespace SmartVillage.Sync.Receipts;

/// <summary>Collects the proof of a run while it streams: per entity from the comparisons, per area from residents as they pass.</summary>
internal sealed class ReceiptBuilder
{
    /// <summary>Residents whose area row does not exist.</summary>
    public const string UnknownArea = "?";

    private static readonly FieldDefinition AreaField = Entities.Residents["area"];
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ContentSum> _areas = new(StringComparer.Ordinal);

    public void Add(EntityRecord record, Fingerprint fingerprint)
    {
        if (record.Definition == Entities.Areas)
        {
            _paths[record.SourceKey.ToString(CultureInfo.InvariantCulture)] = IdentityRules.AreaPath(record);
        }
        else if (record.Definition == Entities.Residents)
        {
            var path = PathOf(record);
            _areas[path] = _areas.GetValueOrDefault(path).Add(fingerprint);
        }
    }

    /// <summary>Starts from what an earlier edition had, of which rows are then taken away and added.</summary>
    public void StartFrom(IReadOnlyDictionary<string, AreaReceipt> areas)
    {
        foreach (var (path, area) in areas)
        {
            _areas[path] = new ContentSum(area.Residents, UInt128.Parse(area.ContentHash, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Takes a resident of the earlier edition away.</summary>
    public void Remove(EntityRecord resident, Fingerprint fingerprint)
    {
        var path = PathOf(resident);
        var left = _areas.GetValueOrDefault(path).Remove(fingerprint);
        if (left.Rows == 0)
        {
            _areas.Remove(path);
        }
        else
        {
            _areas[path] = left;
        }
    }

    public IReadOnlyDictionary<string, AreaReceipt> Areas() =>
        _areas.ToDictionary(area => area.Key, area => new AreaReceipt(area.Value.Rows, area.Value.Hash), StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, EntityReceipt> ForEntities(IEnumerable<EntityComparison> comparisons) =>
        comparisons.ToDictionary(
            c => c.Entity.Name,
            c => c.Map.IsRead
                ? new EntityReceipt(c.Read, c.Sum.Rows, c.Quarantined.Count, c.Sum.Hash, c.Established)
                : new EntityReceipt(0, c.StoredBefore, 0, string.Empty, "not-read"),
            StringComparer.Ordinal);

    private string PathOf(EntityRecord resident) => resident.Text(AreaField) is { } area && _paths.TryGetValue(area, out var known) ? known : UnknownArea;
}
