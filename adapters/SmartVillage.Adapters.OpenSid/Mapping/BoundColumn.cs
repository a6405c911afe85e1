using SmartVillage.Adapters.OpenSid.Mapping.Rules;
using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Adapters.OpenSid.Reading;
using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Mapping;

/// <summary>A field, the column it comes from in this database, and the codes that are known for it.</summary>
internal sealed class BoundColumn(FieldDefinition field, ColumnSchema column, ValueRule rule, IReadOnlySet<string>? knownCodes)
{
    public FieldDefinition Field { get; } = field;

    public ColumnSchema Column { get; } = column;

    public void Read(ISourceRow row, int ordinal, EntityRecord record)
    {
        if (row.IsNull(ordinal))
        {
            return;
        }

        var value = row.Access(ordinal, Column) switch
        {
            ColumnAccess.Number => rule.FromNumber(row.Number(ordinal)),
            ColumnAccess.Time => rule.FromTime(row.Time(ordinal)),
            _ => rule.FromText(row.Text(ordinal)),
        };
        record[Field.Ordinal] = value.Text;
        if (value.Issue is not null)
        {
            record.AddIssue(Field, value.Issue);
        }
        else if (value.Text is not null && knownCodes?.Contains(value.Text) == false)
        {
            record.AddIssue(Field, IssueCodes.UnknownCode);
        }
    }
}
