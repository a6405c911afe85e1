using System.Diagnostics.CodeAnalysis;

namespace SmartVillage.Domain.Areas;

/// <summary>
/// Kemendagri code of a desa or kelurahan in dotted form, <c>18.72.04.1002</c> (province, regency, district, village; Kepmendagri 300.2.2-2138/2025).
/// Releases of OpenSID up to 20.11 may hold only segments, so a code of 8 digits (<c>52.01.14.05</c>) is accepted and marked provisional.
/// </summary>
public readonly record struct VillageCode
{
    private readonly string? _value;

    private VillageCode(string value, bool isProvisional)
    {
        _value = value;
        IsProvisional = isProvisional;
    }

    /// <summary>Rebuilt from segments that do not make a full code; correctable without new ids.</summary>
    public bool IsProvisional { get; }

    /// <summary>Dotted text.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Parses 10 digits with or without dots and blanks.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out VillageCode code)
    {
        code = default;
        var digits = Digits(text);
        if (digits.Length != 10 || digits.All(c => c == '0'))
        {
            return false;
        }

        code = new VillageCode($"{digits[..2]}.{digits[2..4]}.{digits[4..6]}.{digits[6..]}", isProvisional: false);
        return true;
    }

    /// <summary>
    /// Rebuilds the code from the four columns of <c>config</c>, which hold full codes from 20.12 and only their own segments before.
    /// </summary>
    public static bool TryRebuild(string? province, string? regency, string? district, string? village, out VillageCode code)
    {
        if (TryParse(village, out code))
        {
            return true;
        }

        var (p, r, d, v) = (Digits(province), Digits(regency), Digits(district), Digits(village));
        r = Tail(r, p);
        d = Tail(Tail(d, p + r), p + r);
        v = Tail(v, p + r + d);
        if (p.Length is 0 or > 2 || r.Length is 0 or > 2 || d.Length is 0 or > 2 || v.Length is 0 or > 4 || v.All(c => c == '0'))
        {
            code = default;
            return false;
        }

        var head = $"{p.PadLeft(2, '0')}.{r.PadLeft(2, '0')}.{d.PadLeft(2, '0')}";
        code = v.Length == 4 ? new VillageCode($"{head}.{v}", isProvisional: false) : new VillageCode($"{head}.{v.PadLeft(2, '0')}", isProvisional: true);
        return true;
    }

    /// <summary>Parses what <see cref="Value"/> gave, provisional codes included.</summary>
    public static bool TryParseStored(string? text, out VillageCode code)
    {
        if (TryParse(text, out code))
        {
            return true;
        }

        var digits = Digits(text);
        if (digits.Length is < 7 or > 9)
        {
            return false;
        }

        code = new VillageCode($"{digits[..2]}.{digits[2..4]}.{digits[4..6]}.{digits[6..]}", isProvisional: true);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => Value;

    private static string Tail(string digits, string prefix) =>
        digits.Length > prefix.Length && prefix.Length > 0 && digits.StartsWith(prefix, StringComparison.Ordinal) ? digits[prefix.Length..] : digits;

    private static string Digits(string? text) => text is null ? string.Empty : string.Concat(text.Where(char.IsAsciiDigit));
}
