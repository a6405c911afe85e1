using SmartVillage.Domain.Statistics.Explaining;

namespace SmartVillage.App.Explaining;

/// <summary>A number with its rule and the rows behind it.</summary>
internal sealed record StatisticExplanation
{
    /// <summary>Village code.</summary>
    public required string Village { get; init; }

    /// <summary>Edition that was counted.</summary>
    public required long Edition { get; init; }

    /// <summary>Day to which ages refer.</summary>
    public required DateOnly ReferenceDate { get; init; }

    /// <summary>The rule.</summary>
    public required StatisticsRule Rule { get; init; }

    /// <summary>The number; null for data spesifik, which is never shown exactly.</summary>
    public long? Number { get; init; }

    /// <summary>The same number as the visible edition publishes it; null for earlier editions, of which no statistics are kept.</summary>
    public long? Published { get; init; }

    /// <summary>All rows, as many as the number says; null for data spesifik.</summary>
    public IReadOnlyList<ExplainedRow>? Rows { get; init; }

    /// <summary>What limits the answer, in Indonesian.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The difference from another definition.</summary>
    public DefinitionDifference? Compare { get; init; }

    /// <summary>The difference from an earlier edition.</summary>
    public EditionDifference? Since { get; init; }

    /// <summary>Whether what was recounted is what is published.</summary>
    public bool IsConfirmed => Published is null || Published == Number;
}

/// <summary>Rows that only one of two definitions counts; <paramref name="Both"/> count in both.</summary>
internal sealed record DefinitionDifference(
    StatisticsRule Rule, long Number, long Both, IReadOnlyList<ExplainedRow> OnlyInFirst, IReadOnlyList<ExplainedRow> OnlyInSecond);

/// <summary>Rows that came into a number and left it since an earlier edition.</summary>
internal sealed record EditionDifference(
    long Edition, DateOnly ReferenceDate, long Number, IReadOnlyList<ExplainedRow> Entered, IReadOnlyList<ExplainedRow> Left);
