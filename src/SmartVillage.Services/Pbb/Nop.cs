using System.Diagnostics.CodeAnalysis;

namespace SmartVillage.Services.Pbb;

/// <summary>
/// Number of a taxed object: province 2, city 2, kecamatan 3, kelurahan 3, block 3, sequence 4, special 1 digits (PBB-P2). Digits of kecamatan and kelurahan are the tax
/// office's own and not Kemendagri codes, so nothing is derived from them.
/// </summary>
public readonly record struct Nop
{
    private readonly string? _digits;

    private Nop(string digits) => _digits = digits;

    /// <summary>18 digits.</summary>
    public string Digits => _digits ?? string.Empty;

    /// <summary>As on the bill: <c>18.72.KKK.LLL.BBB-UUUU.K</c>.</summary>
    public string Written => Digits is { Length: 18 } d ? $"{d[..2]}.{d[2..4]}.{d[4..7]}.{d[7..10]}.{d[10..13]}-{d[13..17]}.{d[17]}" : string.Empty;

    /// <summary>Reads 18 digits with or without dots, dashes and blanks.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Nop nop)
    {
        nop = default;
        if (text is null || text.Length > 40 || !text.All(c => char.IsAsciiDigit(c) || c is '.' or '-' or ' '))
        {
            return false;
        }

        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.Length != 18 || digits.All(c => c == '0'))
        {
            return false;
        }

        nop = new Nop(digits);
        return true;
    }

    /// <summary>Nothing that a log could keep.</summary>
    public override string ToString() => "NOP";
}
