using PhoneNumbers;
using SmartVillage.Marketplace.Products;

namespace SmartVillage.Marketplace.Sellers;

/// <summary>Numbers for orders as sellers write them, made E.164. WhatsApp opens with mobile numbers only.</summary>
public static class WhatsAppNumber
{
    private const string Home = "ID";
    private const string HomeCode = "62";
    private const int LongestText = 100;
    private const int FewestDigits = 8;

    /// <summary>The first number of a text that is a valid mobile number, as <c>+62812…</c>; null when there is none.</summary>
    public static string? Normalise(string? text)
    {
        if (text is not { Length: > 0 and <= LongestText })
        {
            return null;
        }

        var link = text.IndexOf("wa.me/", StringComparison.OrdinalIgnoreCase);
        var parts = (link < 0 ? text : text[(link + "wa.me/".Length)..]).Replace("atau", "/", StringComparison.OrdinalIgnoreCase).Split(['/', ',', ';', '&', '|', '?', '\n']);
        return parts.Select(One).FirstOrDefault(number => number is not null);
    }

    internal static string? Read(string? text, List<ListingFlaw> flaws)
    {
        var number = Normalise(text);
        if (number is null)
        {
            flaws.Add(string.IsNullOrWhiteSpace(text) ? ListingFlaw.NoWhatsApp : ListingFlaw.BadWhatsApp);
        }

        return number;
    }

    private static string? One(string part)
    {
        var digits = string.Concat(part.Where(char.IsAsciiDigit));
        if (digits.Length is < FewestDigits or > 20)
        {
            return null;
        }

        // People leave out the plus, or write it and the zero: +62 (0)812.
        var written = digits.StartsWith(HomeCode, StringComparison.Ordinal) ? $"+{HomeCode}{digits[HomeCode.Length..].TrimStart('0')}"
            : part.Contains('+', StringComparison.Ordinal) ? $"+{digits}"
            : digits;
        var util = PhoneNumberUtil.GetInstance();
        try
        {
            var number = util.Parse(written, Home);
            return util.IsValidNumber(number) && util.GetNumberType(number) is PhoneNumberType.MOBILE or PhoneNumberType.FIXED_LINE_OR_MOBILE
                ? util.Format(number, PhoneNumberFormat.E164)
                : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
