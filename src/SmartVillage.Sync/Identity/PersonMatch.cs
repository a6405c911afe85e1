using SmartVillage.Domain.Records;
using SmartVillage.Domain.Residents;

namespace SmartVillage.Sync.Identity;

/// <summary>Compares two residents by what people are known by.</summary>
internal static class PersonMatch
{
    private static readonly FieldDefinition NikField = Entities.Residents["nik"];
    private static readonly FieldDefinition NameField = Entities.Residents["name"];
    private static readonly FieldDefinition BirthField = Entities.Residents["birthDate"];
    private static readonly FieldDefinition MotherField = Entities.Residents["motherName"];

    /// <summary>The NIK when it can identify a person.</summary>
    public static string? RealNik(EntityRecord record) => record.Text(NikField) is { } nik && Nik.IsReal(nik) ? nik : null;

    /// <summary>
    /// Whether a source key was reused for another person: real NIK and name + birth date both disagree. Where a NIK is missing, name and birth date must have nothing in common.
    /// </summary>
    public static bool IsSomebodyElse(EntityRecord old, EntityRecord now)
    {
        var (nikBefore, nikNow) = (RealNik(old), RealNik(now));
        if (nikBefore is not null && string.Equals(nikBefore, nikNow, StringComparison.Ordinal))
        {
            return false;
        }

        var (nameBefore, nameNow) = (NameFolding.Fold(old.Text(NameField)), NameFolding.Fold(now.Text(NameField)));
        var sameName = nameBefore.Length > 0 && string.Equals(nameBefore, nameNow, StringComparison.Ordinal);
        var sharesName = sameName || nameBefore.Split(' ').Intersect(nameNow.Split(' '), StringComparer.Ordinal).Any(part => part.Length > 1);
        var (birthBefore, birthNow) = (old.Text(BirthField), now.Text(BirthField));
        var sameBirth = birthBefore is not null && string.Equals(birthBefore, birthNow, StringComparison.Ordinal);
        if (nikBefore is not null && nikNow is not null)
        {
            return !sameName && !(sameBirth && sharesName);
        }

        return birthBefore is not null && birthNow is not null && !sameBirth && nameBefore.Length > 0 && nameNow.Length > 0 && !sharesName;
    }

    /// <summary>Whether the name or the birth date is the same; what neither has does not agree.</summary>
    public static bool Agree(EntityRecord one, EntityRecord other)
    {
        var name = NameFolding.Fold(one.Text(NameField));
        return (name.Length > 0 && string.Equals(name, NameFolding.Fold(other.Text(NameField)), StringComparison.Ordinal))
            || (one.Text(BirthField) is { } birth && string.Equals(birth, other.Text(BirthField), StringComparison.Ordinal));
    }

    /// <summary>Name, birth date and mother, which suggest but never decide.</summary>
    public static string? Likeness(EntityRecord record)
    {
        var name = NameFolding.Fold(record.Text(NameField));
        var mother = NameFolding.Fold(record.Text(MotherField));
        return name.Length > 0 && mother.Length > 0 && record.Text(BirthField) is { } birth ? $"{name}|{birth}|{mother}" : null;
    }
}
