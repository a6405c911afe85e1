using System.Globalization;
using SmartVillage.Domain.Residents;

namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>What a new value of a field may be. <see cref="Expectation"/> says it in Indonesian and never repeats what was sent.</summary>
public sealed class ValueRule
{
    private readonly Func<string, DateOnly, bool> _holds;

    private ValueRule(string expectation, Func<string, DateOnly, bool> holds)
    {
        Expectation = expectation;
        _holds = holds;
    }

    /// <summary>What to enter.</summary>
    public string Expectation { get; }

    /// <summary>NIK or family card number: 16 digits that can be somebody's.</summary>
    public static ValueRule Identity { get; } = new("Isi 16 angka seperti pada dokumennya.", (value, _) => Nik.IsReal(value));

    /// <summary>A name as civil registries write it (Permendagri 73/2022: at most 60 letters, no digits; older names may be shorter than two words).</summary>
    public static ValueRule Name { get; } = new("Isi nama paling banyak 60 huruf, tanpa angka.", (value, _) => value.Length is >= 2 and <= 60 && value.All(c => char.IsLetter(c) || c is ' ' or '.' or ',' or '\'' or '-'));

    /// <summary>A day that has been.</summary>
    public static ValueRule PastDate { get; } = new("Isi tanggal yang ada, berbentuk 1990-01-31, tidak sesudah hari ini.", (value, today) => ToDate(value) is { } date && date <= today && date.Year >= 1900);

    /// <summary>Any day.</summary>
    public static ValueRule AnyDate { get; } = new("Isi tanggal yang ada, berbentuk 2030-01-31.", (value, _) => ToDate(value) is { Year: >= 1900 and <= 2200 });

    /// <summary>A mobile number.</summary>
    public static ValueRule Phone { get; } = new("Isi nomor telepon, misalnya dimulai dengan 08.", (value, _) => value.TrimStart('+') is { Length: >= 8 and <= 15 } digits && digits.All(char.IsAsciiDigit));

    /// <summary>A mail address.</summary>
    public static ValueRule Mail { get; } = new("Isi alamat surel.", (value, _) => value.Length <= 100 && value.Split('@') is [{ Length: > 0 }, { Length: > 2 } domain] && domain.Contains('.', StringComparison.Ordinal) && !value.Any(char.IsWhiteSpace));

    /// <summary>Number of one of our own rows.</summary>
    public static ValueRule OurId { get; } = new("Isi nomor (id) wilayah dari jawaban API.", (value, _) => value.Length <= 12 && value.All(char.IsAsciiDigit));

    /// <summary>A number of a code list.</summary>
    public static ValueRule Codes(params int[] codes) => new($"Isi salah satu kode: {string.Join(", ", codes)}.", (value, _) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && value[0] != '0' && codes.Contains(code));

    /// <summary>A number of a code list without gaps.</summary>
    public static ValueRule Range(int first, int last) =>
        new($"Isi kode {first} sampai {last}.", (value, _) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && value[0] != '0' && code >= first && code <= last);

    /// <summary>Words.</summary>
    public static ValueRule Text(int longest) => new($"Isi paling banyak {longest} huruf; \"-\" dan \"0\" bukan isian.", (value, _) => value.Length <= longest && value is not ("-" or "0") && !value.Any(char.IsControl));

    /// <summary>Whether a trimmed value may be entered.</summary>
    public bool Allows(string value, DateOnly today) => value.Length > 0 && _holds(value, today);

    private static DateOnly? ToDate(string value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
