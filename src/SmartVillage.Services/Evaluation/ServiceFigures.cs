using SmartVillage.Services.Requests;

namespace SmartVillage.Services.Evaluation;

/// <summary>
/// How a service did with the requests that came in during a span (reference ten-services, section 13). What is still open counts as soon as its time is over, so that leaving something undone
/// never looks better than doing it late. What residents cancelled says nothing about the office.
/// </summary>
public sealed record ServiceFigures
{
    /// <summary>Requests that came in; those about the same as another one are only in <see cref="Merged"/>.</summary>
    public required int Received { get; init; }

    /// <summary>Reports about the same as an earlier one.</summary>
    public required int Merged { get; init; }

    /// <summary>Done.</summary>
    public required int Completed { get; init; }

    /// <summary>Refused.</summary>
    public required int Rejected { get; init; }

    /// <summary>Cancelled.</summary>
    public required int Cancelled { get; init; }

    /// <summary>Neither of these yet.</summary>
    public required int Open { get; init; }

    /// <summary>Open although the promised time is over.</summary>
    public required int LateOpen { get; init; }

    /// <summary>Done or refused, or open although its time is over: of so many <see cref="InTimeShare"/> is a share.</summary>
    public required int Decided { get; init; }

    /// <summary>Share of <see cref="Decided"/> that ended within the promised time, 0 to 1; null when nothing was decided.</summary>
    public decimal? InTimeShare { get; init; }

    /// <summary>Median of the hours from coming in to being done or refused, nights and holidays included; null when nothing was.</summary>
    public decimal? MedianHours { get; init; }

    /// <summary>The same in working hours of the office, as promises are made.</summary>
    public decimal? MedianWorkingHours { get; init; }

    /// <summary>How many were refused for which reason; <see cref="Unsaid"/> for those where nobody chose one.</summary>
    public required IReadOnlyDictionary<string, int> Refusals { get; init; }

    /// <summary>How many came in which way.</summary>
    public required IReadOnlyDictionary<string, int> Channels { get; init; }

    /// <summary>Name of refusals without a reason.</summary>
    public const string Unsaid = "Unsaid";

    /// <summary>Figures of requests as they stand at a moment.</summary>
    public static ServiceFigures Of(IEnumerable<RequestOutcome> outcomes, DateTimeOffset now)
    {
        var all = outcomes.ToList();
        var own = all.Where(o => !o.IsMerged).ToList();
        var ended = own.Where(o => o.State is RequestState.Completed or RequestState.Rejected).ToList();
        var late = own.Count(o => !RequestWorkflow.IsClosed(o.State) && !o.IsWaiting && o.DueAt < now);
        var promised = ended.Where(o => o.DueAt is not null && o.ClosedAt is not null).ToList();
        return new ServiceFigures
        {
            Received = own.Count,
            Merged = all.Count - own.Count,
            Completed = own.Count(o => o.State == RequestState.Completed),
            Rejected = own.Count(o => o.State == RequestState.Rejected),
            Cancelled = own.Count(o => o.State == RequestState.Cancelled),
            Open = own.Count(o => !RequestWorkflow.IsClosed(o.State)),
            LateOpen = late,
            Decided = promised.Count + late,
            InTimeShare = promised.Count + late is var decided and > 0 ? Math.Round((decimal)promised.Count(o => o.ClosedAt <= o.DueAt) / decided, 4) : null,
            MedianHours = MedianOf(ended.Where(o => o.ClosedAt is not null).Select(o => o.ClosedAt!.Value - o.ReceivedAt)),
            MedianWorkingHours = MedianOf(ended.Where(o => o.Worked is not null).Select(o => o.Worked!.Value)),
            Refusals = own.Where(o => o.State == RequestState.Rejected).GroupBy(o => o.Refusal?.ToString() ?? Unsaid).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal),
            Channels = own.GroupBy(o => o.Channel.ToString()).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal),
        };
    }

    private static decimal? MedianOf(IEnumerable<TimeSpan> spans)
    {
        var hours = spans.Select(s => s.TotalHours).Order().ToArray();
        if (hours.Length == 0)
        {
            return null;
        }

        var middle = hours.Length / 2;
        return Math.Round((decimal)(hours.Length % 2 == 1 ? hours[middle] : (hours[middle - 1] + hours[middle]) / 2), 1);
    }
}
