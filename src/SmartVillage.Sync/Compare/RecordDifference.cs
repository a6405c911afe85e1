using SmartVillage.Domain.Records;
using SmartVillage.Sync.Identity;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Compare;

/// <summary>Decides field by field why a row differs, and keeps what this source cannot give (P10).</summary>
internal static class RecordDifference
{
    /// <summary>Sets kind and changed fields of a bound row; fields that were not read take over what the store had.</summary>
    public static void Classify(PendingRow row, EntityComparison comparison, ReferenceResolver references)
    {
        if (row.Old is not { } old)
        {
            return;
        }

        var (really, moved) = (false, false);
        var fields = new List<string>();
        foreach (var field in comparison.Entity.Fields)
        {
            var (before, now) = (old[field.Ordinal], row.Record[field.Ordinal]);
            if (ReferenceEquals(before, now) || string.Equals(before, now, StringComparison.Ordinal))
            {
                continue;
            }

            if (ReferenceEquals(now, EntityRecord.NotRead))
            {
                row.Record[field.Ordinal] = before;
                continue;
            }

            if (field.Kind == FieldKind.Reference && references.MeansTheSame(field.Target!, before, now))
            {
                moved = true;
                continue;
            }

            fields.Add(field.Name);
            really |= !ReferenceEquals(before, EntityRecord.NotRead) && !comparison.IsReadDifferently(field);
        }

        row.ChangedFields = fields;
        var unlisted = ClassifySpecific(row, old, comparison);
        if (row.Kind is ChangeKind.Changed && !really)
        {
            row.Kind = moved ? ChangeKind.Rebound : unlisted ? ChangeKind.Changed : ChangeKind.Reinterpreted;
        }
    }

    /// <summary>
    /// Whether data spesifik really differs. No field of it is ever named: a change list says who changed in what, and is read by people who may not know that. What a source lost is kept like
    /// any field as long as it is switched on; what was switched off is forgotten.
    /// </summary>
    private static bool ClassifySpecific(PendingRow row, EntityRecord old, EntityComparison comparison)
    {
        var really = false;
        foreach (var field in comparison.Entity.SpecificFields.Where(field => field.Name != Entities.PregnancySince))
        {
            var (before, now) = (old[field.Ordinal], row.Record[field.Ordinal]);
            if (ReferenceEquals(now, EntityRecord.NotRead))
            {
                row.Record[field.Ordinal] = comparison.Map.Keeps(field) ? before : EntityRecord.NotRead;
            }
            else
            {
                really |= !string.Equals(before, now, StringComparison.Ordinal) && !ReferenceEquals(before, EntityRecord.NotRead) && !comparison.IsReadDifferently(field);
            }
        }

        PregnancyNote.Continue(row.Record, old);
        return really;
    }
}
