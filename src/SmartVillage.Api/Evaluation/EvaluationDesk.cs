using SmartVillage.Api.Http;
using SmartVillage.Api.Requests;
using SmartVillage.Api.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Evaluation;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Holidays;
using SmartVillage.Store.Queries;
using SmartVillage.Sync.Pipeline;

namespace SmartVillage.Api.Evaluation;

/// <summary>Brings together what is kept about services of villages: requests, marks, uses of channels, calls, and looks at outside systems.</summary>
internal sealed class EvaluationDesk(IRequestOutcomes outcomes, IChannelUses uses, IEmergencyCalls calls, IAdapterUptime uptime, HolidayCalendar holidays)
{
    private const int MostCalls = 1_000_000;
    private const int MostComplaints = 100_000;

    /// <summary>Everything that was counted about the villages, row by row.</summary>
    /// <param name="request">Who asks, and when.</param>
    /// <param name="villages">Which villages.</param>
    /// <param name="spans">Which spans, in their order, without gaps.</param>
    /// <param name="pilot">Codes of the villages that began; when there are any, each span has a row for them together and one for the others together.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<EvaluationRow>> ListAsync(
        ApiRequest request, IReadOnlyList<VillageInfo> villages, IReadOnlyList<EvaluationSpan> spans, IReadOnlyCollection<string> pilot, CancellationToken cancellationToken)
    {
        var read = new List<EvaluatedVillage>();
        foreach (var village in villages)
        {
            read.Add(await ReadAsync(request, village, new EvaluationSpan("total", spans[0].From, spans[^1].Until), cancellationToken));
        }

        var counting = new EvaluationCounting(uptime.List(spans[0].From, spans[^1].Until), request.Now);
        var rows = read.SelectMany(village => counting.Count(village.Code, "village", [village], spans));
        if (pilot.Count > 0)
        {
            rows = rows
                .Concat(counting.Count(village: null, "pilot", [.. read.Where(v => pilot.Contains(v.Code))], spans))
                .Concat(counting.Count(village: null, "later", [.. read.Where(v => !pilot.Contains(v.Code))], spans));
        }

        return [.. rows];
    }

    private async Task<EvaluatedVillage> ReadAsync(ApiRequest request, VillageInfo village, EvaluationSpan whole, CancellationToken cancellationToken)
    {
        var code = CatalogDesk.CodeOf(village);
        var offset = VillageClock.OffsetOf(request.Now, village.Profile.TimeZone);
        var (from, before) = (whole.Start(offset), whole.End(offset));
        var hours = new WorkingHours(offset, holidays);
        var kept = await outcomes.ListAsync(code, from, before, cancellationToken);
        return new EvaluatedVillage(
            code.Value,
            offset,
            [.. kept.Select(o => o.ClosedAt is { } closed ? o with { Worked = hours.Between(o.ReceivedAt, closed) } : o), .. ComplaintsOf(request, village, offset, from, before)],
            await outcomes.ListMarksAsync(code, from, before, cancellationToken),
            await uses.ListAsync(code, whole.From, whole.Until, cancellationToken),
            await calls.ListAsync(code, from, MostCalls, cancellationToken));
    }

    /// <summary>Complaints live in OpenSID, where nobody promised a time and nothing says when they ended: they are only counted.</summary>
    private static IEnumerable<RequestOutcome> ComplaintsOf(ApiRequest request, VillageInfo village, TimeSpan offset, DateTimeOffset from, DateTimeOffset before) =>
        village.Edition == 0
            ? []
            : ComplaintBoard.List(request.Reader, village, offset, new RequestFilter { From = from, Until = before.AddMilliseconds(-1), Take = MostComplaints })
                .Where(c => c.ReceivedAt >= from && c.ReceivedAt < before)
                .Select(c => new RequestOutcome { Type = c.Type, State = c.State, Channel = c.Channel, ReceivedAt = c.ReceivedAt });
}
