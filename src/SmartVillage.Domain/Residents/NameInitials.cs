namespace SmartVillage.Domain.Residents;

/// <summary>What stands for a name before those who may not read it.</summary>
public static class NameInitials
{
    /// <summary>Initials: "Siti Nur Aminah" becomes "S. N. A.".</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var parts = name.Split([' ', '-', '.', ',', '\''], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join(' ', parts.Where(part => char.IsLetter(part[0])).Select(part => $"{char.ToUpperInvariant(part[0])}."));
    }
}
