using System.Globalization;
using MySqlConnector;
using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Mapping.Rules;

/// <summary>Date and time as the source shows it, to the second; the column was a plain date up to 20.03 in places.</summary>
internal sealed class LocalTimeRule : ValueRule
{
    private static readonly string[] Formats = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd"];

    public override NormalisedValue FromText(string value)
    {
        var cleaned = TextCleaning.Clean(value);
        if (cleaned.Text is null or "-" or "0" || cleaned.Text.StartsWith("0000-00-00", StringComparison.Ordinal))
        {
            return new NormalisedValue(null, cleaned.Issue);
        }

        return DateTime.TryParseExact(cleaned.Text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new NormalisedValue(time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture))
            : new NormalisedValue(null, IssueCodes.InvalidDate);
    }

    public override NormalisedValue FromTime(MySqlDateTime value)
    {
        if (TimeTexts.IsZero(value))
        {
            return NormalisedValue.Nothing;
        }

        return TimeTexts.Exists(value) ? new NormalisedValue(TimeTexts.Time(value)) : new NormalisedValue(null, IssueCodes.InvalidDate);
    }
}
