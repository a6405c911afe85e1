using SmartVillage.Api.Http;

namespace SmartVillage.Api.Residents;

/// <summary>What data are opened for: a sentence of the person at the counter, kept in the ledger, so it must not be a place for numbers of people.</summary>
internal static class Purpose
{
    public const int Shortest = 10;
    public const int Longest = 200;

    /// <summary>The purpose as it goes into the ledger, or why it is refused.</summary>
    public static (string? Text, ApiProblem? Problem) Read(string? given)
    {
        var text = given?.Trim();
        if (text is not { Length: >= Shortest and <= Longest } || text.Any(char.IsControl))
        {
            return (null, Problems.Bad("purpose-required", $"Keperluan wajib diisi, {Shortest} sampai {Longest} huruf.",
                "Tulis untuk apa data dibuka, misalnya \"Pencetakan surat pengantar\"."));
        }

        return IdentityDigits.AreIn(text)
            ? (null, Problems.Bad("purpose-holds-identifier", "Keperluan memuat nomor identitas.", "Tulis keperluannya saja, tanpa NIK atau No. KK."))
            : (text, null);
    }
}
