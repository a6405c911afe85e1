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
        if (row.Kind is ChangeKind.Changed && !really)
        {
            row.Kind = moved ? ChangeKind.Rebound : ChangeKind.Reinterpreted;
        }
    }
}
