using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>What a resident takes to the civil registry: who it is about, and what is to change.</summary>
public sealed record ChangeStatement
{
    /// <summary>Name as it stands, or of the head for a family.</summary>
    public required string? Name { get; init; }

    /// <summary>NIK as it stands.</summary>
    public required string? Nik { get; init; }

    /// <summary>Family card number as it stands.</summary>
    public required string? CardNumber { get; init; }

    /// <summary>Address of the family and its RT.</summary>
    public required string Address { get; init; }

    /// <summary>What is to change.</summary>
    public required IReadOnlyList<ChangedElement> Elements { get; init; }

    /// <summary>Fields of a correction for the statement: those that wait for the civil registry, or all that are open when none does. Data spesifik is nothing of the civil registry.</summary>
    public static IReadOnlyList<CorrectionField> FieldsOf(Correction correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        var open = correction.Fields.Where(field => CorrectionOutcome.IsOpen(field) && !field.Definition.IsSpecific).ToList();
        var parked = open.Where(field => field.Standing == FieldStanding.AwaitingDocument).ToList();
        return parked.Count > 0 ? parked : open;
    }

    /// <summary>The statement about some fields of somebody.</summary>
    /// <param name="edition">The edition that shows what stands.</param>
    /// <param name="view">The subject in it.</param>
    /// <param name="fields">What is to change.</param>
    /// <param name="words">Values in words.</param>
    public static ChangeStatement Of(VillagePopulation edition, SubjectView view, IReadOnlyList<CorrectionField> fields, FieldWords words)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(words);
        var person = view.Person ?? edition.FindPerson(view.Family?.Head);
        var area = edition.FindArea(view.Family?.Area ?? person?.Area);
        return new ChangeStatement
        {
            Name = person?.Name,
            Nik = person?.Nik,
            CardNumber = view.Family?.Number,
            Address = string.Join(", ", new[] { view.Family?.Address, FieldWords.PlaceOf(area) }.Where(part => !string.IsNullOrEmpty(part))),
            Elements =
            [
                .. fields.Select(field => new ChangedElement(
                    field.Definition.Label,
                    words.Of(field.Definition, field.Base),
                    words.Of(field.Definition, field.Value),
                    string.Join("; ", new[] { field.Evidence is { IsDocument: true } evidence ? $"{EvidenceWords.Of(evidence.Kind)} nomor {evidence.Number}" : null, field.Basis }.OfType<string>()))),
            ],
        };
    }
}

/// <summary>One element of the statement, as form F-1.06 asks: <em>semula, menjadi, dasar perubahan</em>.</summary>
/// <param name="Label">What operators call it.</param>
/// <param name="Before">Value as it stands, in words.</param>
/// <param name="After">Value that it should have, in words.</param>
/// <param name="Basis">Document or words it is taken from.</param>
public sealed record ChangedElement(string Label, string? Before, string? After, string? Basis);
