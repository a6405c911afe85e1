using System.Globalization;
using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.Requests;

/// <summary>Checks the values of one field.</summary>
internal static class FieldRules
{
    private static readonly TimeSpan Leeway = TimeSpan.FromDays(1);

    /// <summary>What is wrong, or null.</summary>
    public static LocalText? Check(RequestField field, IReadOnlyList<string> given, DateTimeOffset now)
    {
        if (given.Count == 0)
        {
            return field.Required ? new LocalText("Isian ini wajib diisi.", "This field is required.") : null;
        }

        return field.Kind switch
        {
            FieldKind.Choices => given.All(v => IsOption(field, v)) && given.Distinct(StringComparer.Ordinal).Count() == given.Count ? null : NotOption(field),
            _ when given.Count > 1 => new LocalText("Isian ini hanya boleh satu nilai.", "This field takes one value."),
            FieldKind.Choice => IsOption(field, given[0]) ? null : NotOption(field),
            FieldKind.Number => long.TryParse(given[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= field.Least && number <= field.Most
                ? null
                : new LocalText($"Isi dengan bilangan bulat {field.Least} sampai {field.Most}.", $"Give a whole number from {field.Least} to {field.Most}."),
            FieldKind.Moment => CheckMoment(field, given[0], now),
            _ => CheckText(field, given[0]),
        };
    }

    private static bool IsOption(RequestField field, string value) => field.Options.Any(o => string.Equals(o.Key, value, StringComparison.Ordinal));

    private static LocalText NotOption(RequestField field)
    {
        var keys = string.Join(", ", field.Options.Select(o => o.Key));
        return new LocalText($"Pilih salah satu: {keys}.", $"Choose one of: {keys}.");
    }

    private static LocalText? CheckText(RequestField field, string value)
    {
        if (field.Digits > 0)
        {
            return value.Length == field.Digits && value.All(char.IsAsciiDigit) ? null : new LocalText($"Isi dengan {field.Digits} angka.", $"Give {field.Digits} digits.");
        }

        return value.Length <= field.Longest ? null : new LocalText($"Isian ini paling banyak {field.Longest} huruf.", $"This field may have {field.Longest} letters.");
    }

    private static LocalText? CheckMoment(RequestField field, string value, DateTimeOffset now)
    {
        if (!IsoMoment.TryParse(value, out var at))
        {
            return new LocalText("Tulis waktu seperti 2026-03-01T19:30:00+07:00 atau 2026-03-01.", "Write a time like 2026-03-01T19:30:00+07:00 or 2026-03-01.");
        }

        if (field.IsAnyTime)
        {
            return at > now.AddYears(-150) && at < now.AddYears(50) ? null : new LocalText("Waktunya terlalu jauh.", "The time is too far away.");
        }

        // A day without its hour, or a phone whose clock is wrong, is no fault.
        return field.IsAhead
            ? at > now - Leeway && at < now.AddYears(1) ? null : new LocalText("Waktunya harus di depan, paling lama setahun.", "The time must lie ahead, within a year.")
            : at < now + Leeway && at > now.AddYears(-50) ? null : new LocalText("Waktunya tidak boleh di depan.", "The time must not lie ahead.");
    }
}
