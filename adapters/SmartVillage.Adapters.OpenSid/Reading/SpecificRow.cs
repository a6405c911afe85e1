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
    private readonly int _specific;

    private SpecificRow(EntityPlan plan, ResidentExtras extras, bool pregnancyIsOld)
    {
        _columns = [.. Fields.Select(field => plan.Columns.FirstOrDefault(column => column.Field == field))];
        _mapper = new RowMapper(plan, extras, pregnancyIsOld);
        _specific = plan.Specific.Count;
        Columns = _columns.Count(column => column is not null) + plan.Specific.Count;
        IsInContent = ColumnsOf(plan).All(column => plan.Table.Find(column) is { Access: Probe.ColumnAccess.Number });
        SelectList = string.Concat(_columns.OfType<BoundColumn>().Select(column => $", {column.Column.Expression("t")}")
            .Concat(plan.Specific.Select(column => $", CAST(t.`{column.Column}` AS CHAR)")));
    }

    /// <summary>Number of expressions.</summary>
    public int Columns { get; }

    /// <summary>Expressions, each with a comma before it.</summary>
    public string SelectList { get; }

    /// <summary>Whether all of it are whole numbers, which are found at the end of a row's content, see <see cref="RowContent"/>.</summary>
    public bool IsInContent { get; }

    /// <summary>Names of the columns in the order in which they are read; none of anything but residents.</summary>
    public static IReadOnlyList<string> ColumnsOf(EntityPlan plan) => plan.Mapping.Entity != Domain.Records.Entities.Residents
        ? []
        : [.. Fields.Select(field => plan.Columns.FirstOrDefault(column => column.Field == field)).OfType<BoundColumn>().Select(column => column.Column.Name), .. plan.Specific.Select(column => column.Column)];

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

    /// <summary>Reads from the end of a row's content, of which <see cref="IsInContent"/> holds; no value before them can be taken for one of theirs.</summary>
    public SpecificTally Read(ReadOnlySpan<byte> content, long key)
    {
        Span<long?> numbers = stackalloc long?[Columns];
        for (var at = Columns - 1; at >= 0; at--)
        {
            content = content[..^1];
            var start = content.LastIndexOf(RowContent.Separator) + 1;
            numbers[at] = long.TryParse(content[start..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
            content = content[..start];
        }

        var next = 0;
        Span<long?> codes = stackalloc long?[Fields.Length];
        for (var at = 0; at < Fields.Length; at++)
        {
            if (_columns[at] is { } column)
            {
                var number = numbers[next++];
                codes[at] = number is { } known ? CodeOf(known, column, _known[at], new NumberRow(known), 0) : null;
            }
        }

        Span<short?> specific = stackalloc short?[_specific];
        for (var at = 0; at < _specific; at++)
        {
            specific[at] = numbers[next + at] is >= short.MinValue and <= short.MaxValue and var code ? (short)code : null;
        }

        return new SpecificTally(codes[0], (int)(codes[1] ?? 0), (int)(codes[2] ?? 0), _mapper.ReadSpecific(specific, key), 1);
    }

    private static long? Read(ISourceRow row, int ordinal, BoundColumn column, Dictionary<long, long?> known)
    {
        if (row.IsNull(ordinal))
        {
            return null;
        }

        return column.Column.Access == Probe.ColumnAccess.Number ? CodeOf(row.Number(ordinal), column, known, row, ordinal) : Parse(column, row, ordinal);
    }

    /// <summary>A handful of codes, a million rows.</summary>
    private static long? CodeOf<T>(long number, BoundColumn column, Dictionary<long, long?> known, T row, int ordinal)
        where T : ISourceRow
    {
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

    /// <summary>A row of one whole number.</summary>
    private readonly struct NumberRow(long number) : ISourceRow
    {
        public bool IsNull(int ordinal) => false;

        public Probe.ColumnAccess Access(int ordinal, Probe.ColumnSchema column) => Probe.ColumnAccess.Number;

        public long Number(int ordinal) => number;

        public MySqlConnector.MySqlDateTime Time(int ordinal) => throw new NotSupportedException();

        public string Text(int ordinal) => number.ToString(CultureInfo.InvariantCulture);
    }
}
