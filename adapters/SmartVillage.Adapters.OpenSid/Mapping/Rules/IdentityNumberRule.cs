using SmartVillage.Domain.Records;
using SmartVillage.Domain.Residents;

namespace SmartVillage.Adapters.OpenSid.Mapping.Rules;

/// <summary>
/// NIK and family card numbers. <c>0</c>, <c>-</c> and empty mean none; temporary numbers (from 22.04) start with 0 and stay; anything else that has not 16 digits stays with an
/// issue. Columns that were <c>decimal(16,0)</c> up to 22.03 lost leading zeros, which <paramref name="isDecimal"/> puts back.
/// </summary>
internal sealed class IdentityNumberRule(bool isDecimal) : ValueRule
{
    private const int Digits = 16;

    public override NormalisedValue FromText(string value)
    {
        var cleaned = TextCleaning.Clean(value);
        if (cleaned.Text is null or "-" or "0")
        {
            return new NormalisedValue(null, cleaned.Issue);
        }

        var number = isDecimal && cleaned.Text.All(char.IsAsciiDigit) ? cleaned.Text.PadLeft(Digits, '0') : cleaned.Text;
        var wellFormed = (number.Length == Digits && number.All(char.IsAsciiDigit)) || Nik.IsTemporary(number);
        return new NormalisedValue(number, cleaned.Issue ?? (wellFormed ? null : IssueCodes.MalformedNumber));
    }
}
