namespace SmartVillage.Services.Catalog;

/// <summary>Numbers that people call, as the catalogue accepts them.</summary>
public static class PhoneNumbers
{
    /// <summary>Numbers that save lives; nobody hides them.</summary>
    public static readonly IReadOnlyList<string> Emergency = ["112", "119"];

    /// <summary>The number without what people put between digits.</summary>
    public static string Compact(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return string.Concat(number.Where(c => char.IsAsciiDigit(c) || c == '+'));
    }

    /// <summary>
    /// Whether it can be called as it stands: a short national number (3 to 5 digits), one without area (1 500 and 3 digits, 0800), or E.164 with plus and country code.
    /// </summary>
    public static bool IsNumber(string? text)
    {
        if (text is null || text.Any(c => !char.IsAsciiDigit(c) && c is not ('+' or ' ' or '-' or '(' or ')')) || text.LastIndexOf('+') > 0)
        {
            return false;
        }

        var digits = text.Count(char.IsAsciiDigit);
        return text.StartsWith('+')
            ? digits is >= 8 and <= 15 && Compact(text)[1] != '0'
            : digits is >= 3 and <= 5 || Compact(text) is ['1', '5', '0', '0', _, _, _] or ['0', '8', '0', '0', ..] && digits <= 13;
    }

    /// <summary>Whether WhatsApp can be opened with it: E.164 with plus and country code.</summary>
    public static bool IsInternational(string? text) => text is not null && text.StartsWith('+') && IsNumber(text);
}
