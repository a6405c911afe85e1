using System.Globalization;
using MySqlConnector;
using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Mapping.Rules;

/// <summary>Calendar dates. <c>0000-00-00</c> means none; a date that does not exist (<c>1957-00-00</c>) becomes nothing with an issue.</summary>
internal sealed class DateRule : ValueRule
{
    public override NormalisedValue FromText(string value)
    {
        var cleaned = TextCleaning.Clean(value);
        if (cleaned.Text is null or "-" or "0" || cleaned.Text.StartsWith("0000-00-00", StringComparison.Ordinal))
        {
            return new NormalisedValue(null, cleaned.Issue);
        }

        var head = cleaned.Text.Length > 10 ? cleaned.Text[..10] : cleaned.Text;
        return DateOnly.TryParseExact(head, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new NormalisedValue(TimeTexts.Date(date.Year, date.Month, date.Day))
            : new NormalisedValue(null, IssueCodes.InvalidDate);
    }

    public override NormalisedValue FromTime(MySqlDateTime value)
    {
        if (TimeTexts.IsZero(value))
        {
            return NormalisedValue.Nothing;
        }

        return TimeTexts.Exists(value) ? new NormalisedValue(TimeTexts.Date(value.Year, value.Month, value.Day)) : new NormalisedValue(null, IssueCodes.InvalidDate);
    }
}
