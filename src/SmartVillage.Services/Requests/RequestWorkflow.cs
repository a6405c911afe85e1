namespace SmartVillage.Services.Requests;

/// <summary>Which state may follow which. An ended request stays ended: who is not content makes a new one, so that no answer disappears behind another.</summary>
public static class RequestWorkflow
{
    private static readonly Dictionary<RequestState, RequestState[]> Following = new()
    {
        [RequestState.Received] = [RequestState.Verified, RequestState.Rejected, RequestState.Cancelled],
        [RequestState.Verified] = [RequestState.InProgress, RequestState.WaitingOnCitizen, RequestState.Rejected, RequestState.Cancelled],
        [RequestState.InProgress] = [RequestState.WaitingOnCitizen, RequestState.Completed, RequestState.Rejected, RequestState.Cancelled],
        [RequestState.WaitingOnCitizen] = [RequestState.InProgress, RequestState.Rejected, RequestState.Cancelled],
        [RequestState.Completed] = [],
        [RequestState.Rejected] = [],
        [RequestState.Cancelled] = [],
    };

    /// <summary>States that may follow.</summary>
    public static IReadOnlyList<RequestState> After(RequestState state) => Following[state];

    /// <summary>Whether one may follow the other.</summary>
    public static bool Allows(RequestState from, RequestState to) => Following[from].Contains(to);

    /// <summary>Whether nothing follows any more.</summary>
    public static bool IsClosed(RequestState state) => Following[state].Length == 0;

    /// <summary>Whether the resident must be told why: a refusal, and what one waits for.</summary>
    public static bool NeedsNote(RequestState to) => to is RequestState.Rejected or RequestState.WaitingOnCitizen;

    /// <summary>The first step of the shortest way from one state to another one; the other one itself where no way leads there.</summary>
    public static RequestState Towards(RequestState from, RequestState target)
    {
        var first = After(from).ToDictionary(state => state, state => state);
        for (var known = first.Keys.ToList(); !first.ContainsKey(target) && known.Count > 0;)
        {
            var found = known.SelectMany(state => After(state).Select(next => (state, next))).Where(way => !first.ContainsKey(way.next)).DistinctBy(way => way.next).ToList();
            foreach (var (state, next) in found)
            {
                first[next] = first[state];
            }

            known = [.. found.Select(way => way.next)];
        }

        return first.GetValueOrDefault(target, target);
    }

    /// <summary>Every state in which something can still happen.</summary>
    public static IReadOnlyList<RequestState> Open { get; } = [.. Enum.GetValues<RequestState>().Where(s => !IsClosed(s))];
}
