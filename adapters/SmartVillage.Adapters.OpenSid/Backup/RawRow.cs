using System.Globalization;
using MySqlConnector;
using SmartVillage.Adapters.OpenSid.Mapping.Rules;
using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Adapters.OpenSid.Reading;

namespace SmartVillage.Adapters.OpenSid.Backup;

/// <summary>
/// A row of texts, read as the driver would hand it over: numbers and times are parsed where the column is one, so that the same rules see the same values.
/// A text that is not what its column promises goes to the rules for text.
/// </summary>
internal sealed class RawRow : ISourceRow
{
    private long _number;
    private MySqlDateTime _time;

    /// <summary>Texts in reading order.</summary>
    public string?[] Values { get; set; } = [];

    public bool IsNull(int ordinal) => Values[ordinal] is null;

    public ColumnAccess Access(int ordinal, ColumnSchema column) => column.Access switch
    {
        ColumnAccess.Number when NumberTexts.TryParse(Values[ordinal]!, out _number) => ColumnAccess.Number,
        ColumnAccess.Time when TryParse(Values[ordinal]!, out _time) => ColumnAccess.Time,
        _ => ColumnAccess.Text,
    };

    public long Number(int ordinal) => _number;

    public MySqlDateTime Time(int ordinal) => _time;

    public string Text(int ordinal) => Values[ordinal]!;

    /// <summary>As MySQL writes them, <c>0000-00-00</c> and <c>1957-00-00</c> included; fractions of a second do not matter here.</summary>
    private static bool TryParse(string text, out MySqlDateTime time)
    {
        time = default;
        if (text.Length < 10 || text[4] != '-' || text[7] != '-' || (text.Length > 10 && (text.Length < 19 || text[10] is not (' ' or 'T') || text[13] != ':' || text[16] != ':')))
        {
            return false;
        }

        var span = text.AsSpan();
        int hour = 0, minute = 0, second = 0;
        if (!Digits(span[..4], out var year) || !Digits(span[5..7], out var month) || !Digits(span[8..10], out var day)
            || (text.Length > 10 && !(Digits(span[11..13], out hour) && Digits(span[14..16], out minute) && Digits(span[17..19], out second)))
            || month > 12 || day > 31 || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        time = new MySqlDateTime(year, month, day, hour, minute, second, 0);
        return true;
    }

    private static bool Digits(ReadOnlySpan<char> span, out int value) => int.TryParse(span, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
