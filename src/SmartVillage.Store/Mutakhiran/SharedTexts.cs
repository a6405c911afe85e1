using SmartVillage.Domain.Records;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>Keeps one text for all rows that say the same in fields that identify nobody: places, dates and codes are most of a village and hardly differ.</summary>
internal sealed class SharedTexts
{
    private const int LongestText = 40;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    public void Share(EntityRecord record)
    {
        foreach (var field in record.Definition.Fields)
        {
            if (field.Protection is FieldProtection.Open or FieldProtection.BirthDate or FieldProtection.Address && record.Text(field) is { Length: > 2 and <= LongestText } text)
            {
                record[field.Ordinal] = Of(text);
            }
        }
    }

    private string Of(string text)
    {
        if (_texts.TryGetValue(text, out var shared))
        {
            return shared;
        }

        _texts.Add(text);
        return text;
    }
}
