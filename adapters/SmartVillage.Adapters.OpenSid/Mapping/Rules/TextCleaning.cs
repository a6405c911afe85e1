using System.Buffers;
using System.Text;
using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Mapping.Rules;

/// <summary>What every text goes through: blanks at the ends and control characters leave, nothing else changes.</summary>
internal static class TextCleaning
{
    // Line breaks and tabs belong to notes and addresses; everything else below the blank is damage, as is what a broken conversion leaves behind.
    private static readonly SearchValues<char> Damage = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 32).Select(c => (char)c).Where(c => c is not ('\t' or '\n' or '\r'))) + "\u007f\ufffd");

    public static NormalisedValue Clean(string value)
    {
        string? issue = null;
        if (value.AsSpan().ContainsAny(Damage))
        {
            issue = IssueCodes.BadCharacters;
            var kept = new StringBuilder(value.Length);
            foreach (var c in value.Where(c => !Damage.Contains(c)))
            {
                kept.Append(c);
            }

            value = kept.ToString();
        }

        value = value.Trim();
        return new NormalisedValue(value.Length == 0 ? null : value, issue);
    }
}
