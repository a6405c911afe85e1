using System.Globalization;
using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>Reads only what counting data spesifik needs of a resident, by the same rules as a full reading.</summary>
internal sealed class SpecificRow
{
    private static readonly FieldDefinition[] Fields = [Domain.Records.Entities.Residents["area"], Domain.Records.Entities.Residents["sex"], Domain.Records.Entities.Residents["lifeStatus"]];

    private readonly BoundColumn?[] _columns;
    private readonly Dictionary<long, long?>[] _known = [.. Fields.Select(_ => new Dictionary<long, long?>())];
    private readonly RowMapper _mapper;

    private SpecificRow(EntityPlan plan, ResidentExtras extras, bool pregnancyIsOld)
    {
        _columns = [.. Fields.Select(field => plan.Columns.FirstOrDefault(column => column.Field == field))];
        _mapper = new RowMapper(plan, extras, pregnancyIsOld);
        Columns = _columns.Count(column => column is not null) + plan.Specific.Count;
        SelectList = string.Concat(_columns.OfType<BoundColumn>().Select(column => $", {column.Column.Expression("t")}")
            .Concat(plan.Specific.Select(column => $", CAST(t.`{column.Column}` AS CHAR)")));
    }

    /// <summary>Number of expressions.</summary>
    public int Columns { get; }

    /// <summary>Expressions, each with a comma before it.</summary>
    public string SelectList { get; }

    /// <summary>The reader, or null where the source has no data spesifik of residents.</summary>
    public static SpecificRow? Of(EntityPlan plan, ResidentExtras extras, bool pregnancyIsOld) =>
        plan.Mapping.Entity == Domain.Records.Entities.Residents && (plan.Specific.Count > 0 || extras.Covid.Count > 0) ? new SpecificRow(plan, extras, pregnancyIsOld) : null;

    /// <summary>Reads from the column at <paramref name="ordinal"/> on.</summary>
    public SpecificTally Read(ISourceRow row, int ordinal, long key, int count = 1)
    {
        Span<long?> codes = stackalloc long?[Fields.Length];
        for (var at = 0; at < Fields.Length; at++)
        {
            if (_columns[at] is { } column)
            {
                codes[at] = Read(row, ordinal++, column, _known[at]);
            }
        }

        return new SpecificTally(codes[0], (int)(codes[1] ?? 0), (int)(codes[2] ?? 0), _mapper.ReadSpecific(row, ordinal, key), count);
    }

    private static long? Read(ISourceRow row, int ordinal, BoundColumn column, Dictionary<long, long?> known)
    {
        if (row.IsNull(ordinal))
        {
            return null;
        }

        if (column.Column.Access != Probe.ColumnAccess.Number)
        {
            return Parse(column, row, ordinal);
        }

        // A handful of codes, a million rows.
        var number = row.Number(ordinal);
        if (!known.TryGetValue(number, out var code))
        {
            known[number] = code = Parse(column, row, ordinal);
        }

        return code;
    }

    private static long? Parse(BoundColumn column, ISourceRow row, int ordinal)
    {
        var record = new EntityRecord(Domain.Records.Entities.Residents, 0);
        column.Read(row, ordinal, record);
        return long.TryParse(record[column.Field.Ordinal], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var code) ? code : null;
    }
}
