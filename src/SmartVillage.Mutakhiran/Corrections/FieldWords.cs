using System.Globalization;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Entry;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>Values of fields as people read them: the label of a code, the place of an RT, anything else as it is.</summary>
public sealed class FieldWords
{
    private readonly Dictionary<long, AreaPlace> _areas;
    private readonly Func<string, long, string?> _labelOf;

    /// <summary>Words for an edition.</summary>
    /// <param name="edition">The edition, for its areas.</param>
    /// <param name="labelOf">Label of a code of a list; null for one that is unknown.</param>
    public FieldWords(VillagePopulation edition, Func<string, long, string?> labelOf)
    {
        ArgumentNullException.ThrowIfNull(edition);
        _areas = edition.Areas.ToDictionary(area => area.Id);
        _labelOf = labelOf;
    }

    /// <summary>Words for an edition, with the code lists of its village; each is read once.</summary>
    public static FieldWords Of(VillagePopulation edition, IAnswerCodes codes)
    {
        var lists = new Dictionary<string, Dictionary<long, string>>(StringComparer.Ordinal);
        return new FieldWords(edition, LabelOf);

        string? LabelOf(string list, long code)
        {
            if (!lists.TryGetValue(list, out var labels))
            {
                lists[list] = labels = codes.List(edition.Village, list).DistinctBy(entry => entry.Code).ToDictionary(entry => entry.Code, entry => entry.Label);
            }

            return labels.GetValueOrDefault(code);
        }
    }

    /// <summary>A value in words; null for an empty one.</summary>
    public string? Of(CorrectableField field, string? value)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Field.Kind switch
        {
            FieldKind.Code when Number(value) is { } code => _labelOf(field.Field.Target!, code) ?? value,
            FieldKind.Reference when Number(value) is { } id => PlaceOf(_areas.GetValueOrDefault(id)) ?? value,
            _ => value,
        };
    }

    /// <summary>An RT in words; null for none.</summary>
    public static string? PlaceOf(AreaPlace? area) => area is null ? null : $"RT {area.Rt} RW {area.Rw} {area.Hamlet}";

    private static long? Number(string? value) => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
