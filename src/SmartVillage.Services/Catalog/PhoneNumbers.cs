namespace SmartVillage.Services.Catalog;

/// <summary>Numbers that people call, as the catalogue accepts them.</summary>
public static class PhoneNumbers
{
    /// <summary>Numbers that save lives; nobody hides them.</summary>
    public static readonly IReadOnlyList<string> Emergency = ["112", "119"];

    /// <summary>The number without what people put between digits, and with the country code where it is written as within Indonesia.</summary>
    public static string Compact(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        var dialled = string.Concat(number.Where(c => char.IsAsciiDigit(c) || c == '+'));

        // 0800 is free of charge and cannot be called from abroad.
        return dialled.StartsWith('0') && !dialled.StartsWith("0800", StringComparison.Ordinal) ? $"+62{dialled[1..]}" : dialled;
    }

    /// <summary>
    /// Whether it can be called as it stands: a short national number (3 to 5 digits), one without area (1 500 and 3 digits, 0800), or with area or operator, written as within Indonesia (0725 …) or as E.164.
    /// </summary>
    public static bool IsNumber(string? text)
    {
        if (text is null || text.Any(c => !char.IsAsciiDigit(c) && c is not ('+' or ' ' or '-' or '(' or ')')) || text.LastIndexOf('+') > 0)
        {
            return false;
        }

        var number = Compact(text);
        return number.StartsWith('+') ? IsE164(number) : number.Length is >= 3 and <= 5 || number is ['1', '5', '0', '0', _, _, _] or ['0', '8', '0', '0', ..] && number.Length <= 13;
    }

    /// <summary>Whether WhatsApp can be opened with it: written with the country code, or as within Indonesia.</summary>
    public static bool IsInternational(string? text) => IsNumber(text) && Compact(text!).StartsWith('+');

    /// <summary>A zero after the country code is the one that is dialled within Indonesia only; the number would not be reached.</summary>
    private static bool IsE164(string number) => number.Length is >= 9 and <= 16 && number[1] != '0' && !number.StartsWith("+620", StringComparison.Ordinal);
}
