using SmartVillage.Sync.Stores;
using SmartVillage.Sync.Verifying;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>Collects the rows of one entity that differ, at most so many of each kind, and says why they do.</summary>
internal sealed class DifferenceLog(VerifiedEntity entity, int rowsOfAKind)
{
    private const int LongestShownKey = 15;
    private const string OnlyInSource = "hanya ada di sumber: baru ditambahkan di OpenSID, atau belum disalin";
    private const string OnlyInCopy = "hanya ada di salinan: di OpenSID sudah dihapus, atau pindah ke desa lain";
    private const string OtherContent = "isinya berbeda";
    private const string NotSetAside = "hanya ada di sumber, tanpa kunci yang dapat dipakai atau dengan kunci ganda, dan belum dikarantina";

    private readonly List<StoredRecord> _ghosts = [];
    private readonly List<StoredRecord> _stale = [];
    private readonly List<VerificationDifference> _missing = [];

    public IReadOnlyList<long> StaleKeys => [.. _stale.Select(row => row.Record.SourceKey)];

    public void AddGhost(StoredRecord row) => Keep(_ghosts, row);

    public void AddStale(StoredRecord row) => Keep(_stale, row);

    /// <summary>Takes what nobody asked for after all rows of the copy have passed.</summary>
    public void AddMissing(SourceSums sums, long quarantined)
    {
        _missing.AddRange(sums.LeftKeys.Order().Take(rowsOfAKind).Select(key => new VerificationDifference
        {
            Entity = entity.Definition.Name,
            Kind = DifferenceKind.Missing,
            SourceKey = key,
            Reason = OnlyInSource,
        }));
        if (sums.CountUnkeyed(quarantined) is > 0 and var unkeyed)
        {
            _missing.Add(new VerificationDifference { Entity = entity.Definition.Name, Kind = DifferenceKind.Missing, Rows = unkeyed, Reason = NotSetAside });
        }
    }

    /// <summary>Everything, with the fields of stale rows found by holding the source's rows against the copy's.</summary>
    public IEnumerable<VerificationDifference> Explain(IReadOnlyList<SourceRow> rows, IEnumerable<QuarantinedKey> quarantined)
    {
        var byKey = rows.ToLookup(row => row.Key);
        var stale = _stale.OrderBy(row => row.Record.SourceKey).Select(row => Of(row, DifferenceKind.Stale, OtherContent) with
        {
            // Of several rows with one key the nearest one is the one that was meant.
            Fields = byKey[row.Record.SourceKey].Select(source => FieldDifferences.Find(entity, source, row.Record)).MinBy(fields => fields.Count) ?? [],
        });
        return _missing.Concat(_ghosts.OrderBy(row => row.Record.SourceKey).Select(row => Of(row, DifferenceKind.Ghost, OnlyInCopy)))
            .Concat(stale).Concat(quarantined.Take(rowsOfAKind).Select(Of));
    }

    private static VerificationDifference Of(QuarantinedKey row) => new()
    {
        Entity = row.Entity,
        Kind = DifferenceKind.Quarantined,
        SourceKey = Shown(row.SourceKeyText),
        Reason = row.Reason switch
        {
            "no-key" => "dikarantina: kuncinya kosong, nol, negatif, atau bukan bilangan",
            "duplicate-key" => "dikarantina: kuncinya dipakai lebih dari satu baris",
            _ => "dikarantina",
        },
    };

    /// <summary>Anything may stand where a key should; what is as long as an identity number is not shown.</summary>
    private static long? Shown(string key) =>
        key.Length <= LongestShownKey && long.TryParse(key, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static VerificationDifference Of(StoredRecord row, DifferenceKind kind, string reason) => new()
    {
        Entity = row.Record.Definition.Name,
        Kind = kind,
        Id = row.Id,
        SourceKey = row.Record.SourceKey,
        Reason = reason,
    };

    private void Keep(List<StoredRecord> rows, StoredRecord row)
    {
        if (rows.Count < rowsOfAKind)
        {
            rows.Add(row);
        }
    }
}
