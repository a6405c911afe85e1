using System.Globalization;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Corrections;

namespace SmartVillage.Mutakhiran.Entry;

/// <summary>Makes the value of a field out of what somebody typed: words of a code list, days in the order in which people write them, numbers with blanks.</summary>
internal sealed class AnswerReader(VillageCode village, IAnswerCodes codes)
{
    private static readonly string[] Days = ["yyyy-MM-dd", "dd/MM/yyyy", "dd-MM-yyyy", "d/M/yyyy", "d-M-yyyy"];

    private readonly Dictionary<string, CodeWords> _lists = new(StringComparer.Ordinal);

    /// <summary>The value, or the answer itself where nothing can be made of it; whether it may stand there is asked elsewhere.</summary>
    public string Read(CorrectableField field, string answer)
    {
        var text = CorrectableField.Collapse(answer) ?? string.Empty;
        return field.Field.Kind switch
        {
            FieldKind.Date => DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : text,
            FieldKind.Code => text.All(char.IsAsciiDigit) ? text : ListOf(field).Find(text)?.ToString(CultureInfo.InvariantCulture) ?? text,
            _ when field.Field.Protection == FieldProtection.IdentityNumber => new string([.. text.Where(sign => sign is not (' ' or '.' or '-'))]),
            _ when field.Field.Protection == FieldProtection.Phone => new string([.. text.Where(sign => sign is not (' ' or '-'))]),
            _ => text.ToUpperInvariant(),
        };
    }

    /// <summary>What could have been answered, for somebody whose answer may not stand there; nothing where that is not a choice among words.</summary>
    public string? Choices(CorrectableField field, string answer, DateOnly today) =>
        field.Field.Kind == FieldKind.Code ? ListOf(field).Choices(answer, code => field.Rule.Allows(code.ToString(CultureInfo.InvariantCulture), today)) : null;

    private CodeWords ListOf(CorrectableField field)
    {
        if (!_lists.TryGetValue(field.Name, out var list))
        {
            list = _lists[field.Name] = new CodeWords(field.Name, codes.List(village, field.Field.Target!));
        }

        return list;
    }
}
