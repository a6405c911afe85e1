using SmartVillage.Domain.Records;
using SmartVillage.Store.Queries;
using SmartVillage.Sync.Gates;

namespace SmartVillage.App.Explaining;

/// <summary>Why a row came into a number or left it between two editions: which fields of it, of its head or of its events changed. Names of fields, never values.</summary>
internal sealed class EditionReasons
{
    private readonly CountedRows _before;
    private readonly CountedRows _after;
    private readonly HashSet<long>? _olderToday;
    private readonly Dictionary<string, IReadOnlyDictionary<long, RowChanges>> _changes;

    /// <param name="changes">Changes between the editions, by entity.</param>
    /// <param name="before">The earlier edition on its own day.</param>
    /// <param name="olderToday">Our ids that the earlier rows give on the later day, or null when the day is the same.</param>
    /// <param name="after">The later edition.</param>
    public EditionReasons(Dictionary<string, IReadOnlyDictionary<long, RowChanges>> changes, CountedRows before, HashSet<long>? olderToday, CountedRows after)
    {
        (_changes, _before, _olderToday, _after) = (changes, before, olderToday, after);
    }

    /// <summary>The reason of one row.</summary>
    public string Of(ExplainedRow row, bool entered)
    {
        // What the rows of then give on the day of now needs no change to be explained.
        if (_olderToday is not null && _olderToday.Contains(row.Id) == entered)
        {
            return $"umurnya: tanggal acuan berganti dari {_before.ReferenceDate:yyyy-MM-dd} ke {_after.ReferenceDate:yyyy-MM-dd}";
        }

        var parts = new List<string>();
        Add(row.Entity, row.Id, string.Empty);
        var isUnit = row.ResidentId is not null && row.Entity != Entities.Residents.Name;
        if (isUnit)
        {
            Add(Entities.Residents.Name, row.ResidentId!.Value, "kepalanya ");
        }

        var events = (row.Entity == Entities.Families.Name ? Entities.FamilyEvents : Entities.ResidentEvents).Name;
        foreach (var id in _before.EventsOf(row.Entity, row.SourceKey).Union(_after.EventsOf(row.Entity, row.SourceKey)).Order())
        {
            Add(events, id, "peristiwanya ");
        }

        if (parts.Count == 0)
        {
            var others = _changes.Where(entity => entity.Value.Count > 0).Select(entity => EntityLabels.Of(entity.Key)).ToList();
            return others.Count == 0 ? "sebabnya tidak tercatat" : $"baris itu sendiri tetap; akibat perubahan baris lain ({string.Join(", ", others)})";
        }

        return string.Join("; ", parts.Distinct(StringComparer.Ordinal));

        void Add(string entity, long id, string whose)
        {
            if (_changes.TryGetValue(entity, out var changes) && changes.TryGetValue(id, out var change))
            {
                parts.Add(whose + Describe(change));
            }
        }
    }

    private static string Describe(RowChanges change)
    {
        var kinds = change.Kinds.Select(kind => kind switch
        {
            "added" => "baru",
            "removed" => "sudah tidak ada di OpenSID",
            "restored" => "kembali ada di OpenSID",
            "rebound" => "berganti kunci di OpenSID",
            "reinterpreted" => "dibaca dengan cara baru",
            "relinked" => "yang dirujuknya berganti",
            _ => "berubah",
        }).Distinct(StringComparer.Ordinal);
        return string.Join(", ", kinds) + (change.Fields.Count == 0 ? string.Empty : $" ({string.Join(", ", change.Fields)})");
    }
}
