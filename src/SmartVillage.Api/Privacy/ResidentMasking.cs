using System.Globalization;
using SmartVillage.Api.Http;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Residents;

namespace SmartVillage.Api.Privacy;

/// <summary>
/// What a value becomes for those who may not see all of it. The last four digits of a NIK never stand beside a full birth date: with the sex and the village
/// they would give the whole number (its first twelve digits are district and birth date), so birth dates are years until a reveal, for every role.
/// </summary>
public static class ResidentMasking
{
    /// <summary>OpenSID's <c>kode_peristiwa</c> of a birth, whose event time is a birth date in other clothes.</summary>
    private const string BirthEvent = "1";

    /// <summary>The value to show, or null when nothing of it may be seen.</summary>
    public static string? Mask(FieldDefinition field, string? value, Sight sight)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        return field.Protection switch
        {
            FieldProtection.Open => HoldsIdentifier(field) ? null : IdentityDigits.Hide(value),
            FieldProtection.Name => sight == Sight.Names ? IdentityDigits.Hide(value) : NameInitials.Of(value),
            FieldProtection.IdentityNumber => Nik.Mask(value),
            FieldProtection.DocumentNumber => Tail(value),
            FieldProtection.Phone => Tail(value),
            FieldProtection.Account => MaskAccount(value),
            FieldProtection.BirthDate => YearOf(value)?.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
    }

    /// <summary>Whether a field is the day of a birth event, which is the person's birth date in other clothes.</summary>
    public static bool IsHiddenBirthDay(EntityRecord record, FieldDefinition field)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(field);
        return ReferenceEquals(record.Definition, Entities.ResidentEvents)
            && field.Name == "eventAt"
            && string.Equals(record.Text(Entities.ResidentEvents["kind"]), BirthEvent, StringComparison.Ordinal);
    }

    /// <summary>Year of a canonical date.</summary>
    public static int? YearOf(string? date) =>
        date is { Length: >= 4 } && int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    // Photo files of OpenSID may be named after the person.
    private static bool HoldsIdentifier(FieldDefinition field) => field.Name == "photoFile";

    private static string Tail(string value) => value.Length > 6 ? $"********{value[^3..]}" : "********";

    private static string MaskAccount(string value)
    {
        var at = value.IndexOf('@', StringComparison.Ordinal);
        return at > 0 ? $"{value[0]}***{value[at..]}" : $"{value[0]}***";
    }
}
