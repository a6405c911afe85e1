namespace SmartVillage.Api.Letters;

/// <summary>An introduction letter as data: everything that stands on it. What is null has to be filled in by hand.</summary>
internal sealed record IntroductionLetter
{
    public required LetterKind Kind { get; init; }

    /// <summary>Whether numbers, birth date and address stand on it in full.</summary>
    public required bool IsFull { get; init; }

    public string? Number { get; init; }

    public required DateOnly Date { get; init; }

    public string? About { get; init; }

    /// <summary>As <c>Kelurahan Tejosari</c>.</summary>
    public required string Office { get; init; }

    /// <summary>As <c>Lurah Tejosari</c> or <c>Kepala Desa Tejosari</c>.</summary>
    public required string Head { get; init; }

    public string? OfficeAddress { get; init; }

    public string? District { get; init; }

    public string? Regency { get; init; }

    public string? HeadName { get; init; }

    /// <summary>What is said about the person: name of the field, title on paper, and what stands there.</summary>
    public required IReadOnlyList<LetterLine> Lines { get; init; }
}

/// <summary>One line of a letter.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Title">Title on paper.</param>
/// <param name="Value">What stands there; null for a line to fill in by hand.</param>
internal sealed record LetterLine(string Field, string Title, string? Value);
