using System.Globalization;
using SmartVillage.Adapters.OpenSid.Mapping.Rules;

namespace SmartVillage.Adapters.OpenSid.Backup.Sql;

/// <summary>
/// Puts the values of a row in the order that was asked for, and does what a server would do on loading: defaults, numbers of AUTO_INCREMENT, and TIMESTAMP values
/// shown in its own zone.
/// </summary>
internal sealed class DumpValues
{
    private const string Format = "yyyy-MM-dd HH:mm:ss";

    /// <summary>What a server passes over around a number.</summary>
    private static readonly char[] Blanks = [' ', '\t', '\n', '\v', '\f', '\r'];

    private readonly TimeZoneInfo _zone;
    private readonly DumpColumn[] _columns;
    private readonly int[] _order;
    private readonly int _numbered;
    private readonly bool _isInOrder;
    private long _lastNumber;

    public DumpValues(DumpTable table, IReadOnlyList<int> ordinals, TimeZoneInfo zone)
    {
        _zone = zone;
        Slots = new int[table.Columns.Count];
        Array.Fill(Slots, -1);
        var columns = new List<DumpColumn>();
        foreach (var ordinal in ordinals.Concat(table.Columns.Select((column, i) => column.IsNumbered ? i : -1).Where(i => i >= 0)))
        {
            if (Slots[ordinal] < 0)
            {
                Slots[ordinal] = columns.Count;
                columns.Add(table.Columns[ordinal]);
            }
        }

        _columns = [.. columns];
        _order = [.. ordinals.Select(ordinal => Slots[ordinal])];
        _isInOrder = _order.SequenceEqual(Enumerable.Range(0, columns.Count));
        _numbered = columns.FindIndex(column => column.IsNumbered);
    }

    /// <summary>Slot of every column of the table, -1 where it is not read.</summary>
    public int[] Slots { get; }

    public int Width => _columns.Length;

    public string?[] Complete(string?[] row, SqlSession session)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] is { Length: > 1 } padded && (padded[0] <= ' ' || padded[^1] <= ' ') && _columns[i].IsNumber && !ReferenceEquals(padded, SqlValue.Default))
            {
                row[i] = padded.Trim(Blanks);
            }

            if (i == _numbered)
            {
                row[i] = Numbered(row[i], session);
            }
            else if (ReferenceEquals(row[i], SqlValue.Default))
            {
                row[i] = _columns[i].Fallback;
            }
            else if (row[i]?.Length > _columns[i].MaxLength)
            {
                row[i] = row[i]![.._columns[i].MaxLength];
            }
            else if (_columns[i].IsTimestamp && session.Zone is { } written && row[i] is { } text)
            {
                row[i] = Shown(text, written);
            }
        }

        if (_isInOrder)
        {
            return row;
        }

        var ordered = new string?[_order.Length];
        for (var i = 0; i < ordered.Length; i++)
        {
            ordered[i] = row[_order[i]];
        }

        return ordered;
    }

    private string? Numbered(string? value, SqlSession session)
    {
        if (value is null || ReferenceEquals(value, SqlValue.Default) || (value == "0" && !session.IsZeroKept))
        {
            return NumberTexts.Of(++_lastNumber);
        }

        _lastNumber = Math.Max(_lastNumber, RawKey.Of(value));
        return value;
    }

    private string Shown(string text, TimeSpan written) =>
        DateTime.TryParseExact(text.Length > Format.Length ? text[..Format.Length] : text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        && time.Year is > 1 and < 9999
            ? TimeZoneInfo.ConvertTime(new DateTimeOffset(time, written), _zone).ToString(Format, CultureInfo.InvariantCulture)
            : text;
}
