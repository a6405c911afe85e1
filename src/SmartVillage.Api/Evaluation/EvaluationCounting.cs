using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Evaluation;
using SmartVillage.Services.Requests;

namespace SmartVillage.Api.Evaluation;

/// <summary>Counts what was read: one row for every subject in every span.</summary>
/// <param name="looks">Looks at outside systems.</param>
/// <param name="now">Now, for what is late.</param>
internal sealed class EvaluationCounting(IReadOnlyList<AdapterDay> looks, DateTimeOffset now)
{
    /// <summary>Subject of reports about equipment of the village itself.</summary>
    public const string Facilities = "facilities";

    /// <summary>Subject of complaints that lie in OpenSID.</summary>
    public const string Complaints = "complaints";

    // Requests about one's own data are no service; a row of their own would be about a handful of people.
    private const string NoSubject = "";

    /// <summary>Name under which calls to 119 and 112 that somebody told about are counted among the ways.</summary>
    public const string ToldCalls = "emergencyCall";

    /// <summary>Everything that has figures, in its order.</summary>
    public static IReadOnlyList<string> Subjects { get; } = [.. ServiceCodes.All.Select(ServiceCodes.TextOf), Facilities, Complaints];

    /// <summary>Rows of villages taken together.</summary>
    public IEnumerable<EvaluationRow> Count(string? village, string group, IReadOnlyList<EvaluatedVillage> villages, IReadOnlyList<EvaluationSpan> spans) =>
        spans.SelectMany(span => Subjects.Select(subject => Count(village, group, villages, span, subject)));

    private EvaluationRow Count(string? village, string group, IReadOnlyList<EvaluatedVillage> villages, EvaluationSpan span, string subject)
    {
        var marks = villages.SelectMany(v => v.Marks.Where(m => SubjectOf(m.Type) == subject && span.Holds(m.At, v.Offset))).Select(m => m.Marks).ToList();
        return new EvaluationRow
        {
            Village = village,
            Group = group,
            Service = subject,
            Span = span,
            Figures = ServiceFigures.Of(villages.SelectMany(v => v.Outcomes.Where(o => SubjectOf(o.Type) == subject && span.Holds(o.ReceivedAt, v.Offset))), now),
            ChannelUses = UsesOf(villages, span, subject),
            Answers = marks.Count,
            Index = marks.Count == 0 ? null : SatisfactionAnswer.IndexOf(marks),
            Uptime = UptimeOf(villages, span, subject),
        };
    }

    private static string SubjectOf(string type) =>
        type == RequestTypes.Complaint.Code ? Complaints
        : RequestTypes.Find(type) is { RunsByClock: true } ? NoSubject
        : RequestTypes.Find(type)?.Service is { } service ? ServiceCodes.TextOf(service)
        : Facilities;

    private static Dictionary<string, long> UsesOf(IReadOnlyList<EvaluatedVillage> villages, EvaluationSpan span, string subject)
    {
        var uses = villages.SelectMany(v => v.Uses)
            .Where(u => ServiceCodes.TextOf(u.Service) == subject && span.Holds(u.Day))
                .GroupBy(u => u.Kind.ToString().ToLowerInvariant(), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(u => u.Uses), StringComparer.Ordinal);
        if (subject == ServiceCodes.TextOf(ServiceCode.Psc119) && villages.Sum(v => v.Calls.Count(c => span.Holds(c, v.Offset))) is var told and > 0)
        {
            uses[ToldCalls] = told;
        }

        return uses;
    }

    private List<AdapterUptime> UptimeOf(IReadOnlyList<EvaluatedVillage> villages, EvaluationSpan span, string subject) =>
    [
        .. looks.Where(d => d.Service == subject && span.Holds(d.Day) && (d.Village is null || villages.Any(v => v.Code == d.Village)))
            .GroupBy(d => d.Name, StringComparer.Ordinal)
            .Select(g => (Name: g.Key, Looks: g.Sum(d => d.Looks), Up: g.Sum(d => d.Up)))
            .Where(g => g.Looks > 0)
            .Select(g => new AdapterUptime(g.Name, g.Looks, Math.Round((decimal)g.Up / g.Looks, 4))),
    ];
}
