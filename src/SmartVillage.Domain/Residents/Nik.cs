namespace SmartVillage.Domain.Residents;

/// <summary>
/// States of a NIK or family card number as villages have them (OpenSID <c>tweb_penduduk.nik</c>, <c>tweb_keluarga.no_kk</c>): a real number has 16 digits and does not
/// start with 0; a temporary one starts with 0 (from 22.04); 0 alone means none.
/// </summary>
public static class Nik
{
    /// <summary>Whether the text can identify a person: 16 digits, not temporary, not one repeated digit.</summary>
    public static bool IsReal(string? text) =>
        text is { Length: 16 } && text[0] != '0' && text.All(char.IsAsciiDigit) && text.Any(c => c != text[0]);

    /// <summary>Whether OpenSID made the number up until the real one is known.</summary>
    public static bool IsTemporary(string? text) => text is { Length: > 1 } && text[0] == '0' && text.All(char.IsAsciiDigit);

    /// <summary>Default form of PRV-01: stars and the last four, or <c>SEMENTARA-</c> and the last five.</summary>
    public static string? Mask(string? text) => text switch
    {
        null or "" => null,
        _ when IsTemporary(text) => $"SEMENTARA-{text[^Math.Min(5, text.Length)..]}",
        { Length: > 8 } => $"************{text[^4..]}",
        _ => "************",
    };
}
