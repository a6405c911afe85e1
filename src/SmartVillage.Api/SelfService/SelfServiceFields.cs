using SmartVillage.Services.Requests;

namespace SmartVillage.Api.SelfService;

/// <summary>What can be wrong with what residents write to OpenSID, found before it goes there: OpenSID itself answers with a bare refusal.</summary>
internal sealed class SelfServiceFields
{
    public const int LongestLine = 200;
    public const int LongestText = 4000;

    private const int PinDigits = 6;
    private const int LeastPhone = 8;
    private const int MostPhone = 15;

    private readonly List<(string Field, string Detail)> _faults = [];

    public IReadOnlyList<(string Field, string Detail)> Faults => _faults;

    /// <summary>One line of words.</summary>
    public SelfServiceFields Line(string name, string? value) =>
        Fail(PlainText.Clean(value ?? string.Empty) is not { Length: > 0 and <= LongestLine }, name, $"Wajib diisi, paling banyak {LongestLine} huruf.");

    /// <summary>Words of several lines.</summary>
    public SelfServiceFields Text(string name, string? value) =>
        Fail(PlainText.Clean(value ?? string.Empty) is not { Length: > 0 and <= LongestText }, name, $"Wajib diisi, paling banyak {LongestText} huruf.");

    /// <summary>An address to which mail can go.</summary>
    public SelfServiceFields Email(string name, string? value) => Fail(!IsEmail(value), name, "Tulis alamat surel seperti nama@contoh.id.");

    /// <summary>A number to call back.</summary>
    public SelfServiceFields Phone(string name, string? value) =>
        Fail(value?.Count(char.IsAsciiDigit) is not (>= LeastPhone and <= MostPhone) || value.Any(c => !char.IsAsciiDigit(c) && c is not ('+' or '-' or ' ')), name, "Tulis nomor telepon dengan angka saja, seperti 081200000000.");

    /// <summary>A new PIN, which is not the old one.</summary>
    public SelfServiceFields NewPin(string name, string? value, string? old = null) =>
        Fail(value?.Length != PinDigits || !value.All(char.IsAsciiDigit) || value == old, name, $"PIN baru terdiri dari {PinDigits} angka dan berbeda dari yang lama.");

    /// <summary>Something that OpenSID numbers.</summary>
    public SelfServiceFields Number(string name, string? value) =>
        Fail(value is not { Length: > 0 and <= 18 } || !value.All(char.IsAsciiDigit), name, "Isi dengan nomor dari daftarnya.");

    /// <summary>A word that was given to the caller elsewhere.</summary>
    public SelfServiceFields Given(string name, string? value) => Fail(value is not { Length: > 0 and <= LongestLine }, name, "Wajib diisi.");

    private SelfServiceFields Fail(bool isWrong, string name, string detail)
    {
        if (isWrong)
        {
            _faults.Add((name, detail));
        }

        return this;
    }

    private static bool IsEmail(string? value) =>
        value is { Length: > 4 and <= LongestLine } && value.Split('@') is [{ Length: > 0 }, { Length: > 2 } host] && host.Contains('.', StringComparison.Ordinal)
        && !value.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';' or '"');
}
