using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>A field that can be corrected.</summary>
public sealed record CorrectableField
{
    /// <summary>Name in JSON.</summary>
    public required string Name { get; init; }

    /// <summary>What operators call it.</summary>
    public required string Label { get; init; }

    /// <summary>Whose field it is.</summary>
    public required SubjectKind Subject { get; init; }

    /// <summary>The field of the copy; says also how it is masked.</summary>
    public required FieldDefinition Field { get; init; }

    /// <summary>What a new value may be.</summary>
    public required ValueRule Rule { get; init; }

    /// <summary>Whether only a document can change it.</summary>
    public bool IsIdentity { get; init; }

    /// <summary>Column of the import file; null for what goes by screen only.</summary>
    public string? ImportColumn { get; init; }

    /// <summary>Whether a name, which an import takes only in plain letters.</summary>
    public bool IsName => Field.Protection == FieldProtection.Name;

    /// <summary>Whether data spesifik, which only the office may propose, see and correct.</summary>
    public bool IsSpecific => Field.Protection == FieldProtection.Specific;

    /// <summary>Where on OpenSID's screens it is entered.</summary>
    public ScreenKind Screen { get; init; }

    /// <summary>The way a value goes as long as nothing speaks against it; an import can empty nothing.</summary>
    public ApplyRoute RouteFor(string? value) => ImportColumn is null || value is null ? ApplyRoute.Screen : ApplyRoute.Import;

    /// <summary>Whether an edition's value is the one that is meant; letters may be large or small, as screens change them.</summary>
    public bool IsSame(string? one, string? other) =>
        Field.Kind == FieldKind.Text ? string.Equals(Collapse(one), Collapse(other), StringComparison.OrdinalIgnoreCase) : string.Equals(Collapse(one), Collapse(other), StringComparison.Ordinal);

    /// <summary>A value as it is kept: no blanks around or twice within, null for nothing.</summary>
    public static string? Collapse(string? value) =>
        value is null ? null : string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } text ? text : null;
}
