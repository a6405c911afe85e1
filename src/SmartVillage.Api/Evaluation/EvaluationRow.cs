using SmartVillage.Services.Evaluation;

namespace SmartVillage.Api.Evaluation;

/// <summary>Figures of one subject in one span, of one village or of a group of villages.</summary>
internal sealed record EvaluationRow
{
    /// <summary>Dotted code; null for a group.</summary>
    public required string? Village { get; init; }

    /// <summary>As <c>village</c>, <c>pilot</c> or <c>later</c>.</summary>
    public required string Group { get; init; }

    /// <summary>Text of a service, or <see cref="EvaluationCounting.Facilities"/>, or <see cref="EvaluationCounting.Complaints"/>.</summary>
    public required string Service { get; init; }

    /// <summary>The span.</summary>
    public required EvaluationSpan Span { get; init; }

    /// <summary>What became of requests.</summary>
    public required ServiceFigures Figures { get; init; }

    /// <summary>How often which way was taken, by its name in JSON.</summary>
    public required IReadOnlyDictionary<string, long> ChannelUses { get; init; }

    /// <summary>How many judged.</summary>
    public required int Answers { get; init; }

    /// <summary>Index of satisfaction; null when nobody judged.</summary>
    public decimal? Index { get; init; }

    /// <summary>How often the outside systems were found working.</summary>
    public required IReadOnlyList<AdapterUptime> Uptime { get; init; }
}

/// <summary>How often one outside system was found working.</summary>
/// <param name="Adapter">Its name.</param>
/// <param name="Looks">How often it was looked at.</param>
/// <param name="Share">Share of looks at which it answered, 0 to 1.</param>
internal sealed record AdapterUptime(string Adapter, long Looks, decimal Share);
