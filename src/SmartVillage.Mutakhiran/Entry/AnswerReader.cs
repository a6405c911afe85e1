using System.Globalization;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Corrections;

namespace SmartVillage.Mutakhiran.Entry;

/// <summary>Makes the value of a field out of what somebody typed: words of a code list, days in the order in which people write them, numbers with blanks.</summary>
internal sealed class AnswerReader(VillageCode village, IAnswerCodes codes)
{
    private static readonly string[] Days = ["yyyy-MM-dd", "dd/MM/yyyy", "dd-MM-yyyy", "d/M/yyyy", "d-M-yyyy"];

    private static readonly Dictionary<string, string> ShortSexes = new(StringComparer.Ordinal) { ["L"] = "1", ["LK"] = "1", ["P"] = "2", ["PR"] = "2" };

    private readonly Dictionary<string, Dictionary<string, string>> _lists = new(StringComparer.Ordinal);

    /// <summary>The value, or the answer itself where nothing can be made of it; whether it may stand there is asked elsewhere.</summary>
    public string Read(CorrectableField field, string answer)
    {
        var text = CorrectableField.Collapse(answer) ?? string.Empty;
        return field.Field.Kind switch
        {
            FieldKind.Date => DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : text,
            FieldKind.Code => CodeOf(field, text),
            _ when field.Field.Protection == FieldProtection.IdentityNumber => new string([.. text.Where(sign => sign is not (' ' or '.' or '-'))]),
            _ when field.Field.Protection == FieldProtection.Phone => new string([.. text.Where(sign => sign is not (' ' or '-'))]),
            _ => text.ToUpperInvariant(),
        };
    }

    private string CodeOf(CorrectableField field, string text)
    {
        if (text.All(char.IsAsciiDigit))
        {
            return text;
        }

        var word = Word(text);
        return field.Name == "sex" && ShortSexes.TryGetValue(word, out var sex) ? sex : ListOf(field.Field.Target!).GetValueOrDefault(word, text);
    }

    private Dictionary<string, string> ListOf(string name)
    {
        if (!_lists.TryGetValue(name, out var list))
        {
            // A word that two entries share stands for neither.
            list = codes.List(village, name).GroupBy(entry => Word(entry.Label), StringComparer.Ordinal).Where(same => same.Count() == 1)
                .ToDictionary(same => same.Key, same => same.First().Code.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
            _lists[name] = list;
        }

        return list;
    }

    // "+" and "-" tell blood groups apart; blanks and strokes tell nothing.
    private static string Word(string text) => new([.. text.ToUpperInvariant().Where(sign => char.IsLetterOrDigit(sign) || (sign is '+' or '-' && text.Length <= 3))]);
}
