using System.Globalization;
using SmartVillage.Api.Services;
using SmartVillage.Domain.Records;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Complaints;
using SmartVillage.Services.SelfService;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Requests;

/// <summary>Complaints of OpenSID beside the requests that are kept here, out of the edition that the request reads.</summary>
internal static class ComplaintBoard
{
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss";

    /// <summary>Complaints that a filter of requests lets through, newest first; its <see cref="RequestFilter.Before"/> is one of our ids.</summary>
    public static IReadOnlyList<ServiceRequest> List(PopulationReader reader, VillageInfo village, TimeSpan offset, RequestFilter filter)
    {
        if (FilterOf(filter, offset) is not { } wanted)
        {
            return [];
        }

        var rows = reader.ListComplaints(village.Id, wanted);
        var answers = reader.ListAnswers(village.Id, [.. rows.Select(row => row.Record.SourceKey)]);
        var code = CatalogDesk.CodeOf(village);
        return
        [
            .. rows.Select(row => ComplaintRequests.Of(
                code, row.Id, row.Record, ComplaintRequests.StepsOf(row.Record, answers[row.Record.SourceKey], sent: [], offset), offset)),
        ];
    }

    /// <summary>The row of a number, or null when it is no complaint of this village (or an answer to one).</summary>
    public static PopulationRow? FindRow(PopulationReader reader, VillageInfo village, long number) =>
        ComplaintRequests.TryGetId(number, out var id) && reader.Find(Entities.Complaints, village.Id, id) is { } row && row.Record.Number(Entities.Complaints["parent"]) is null
            ? row
            : null;

    /// <summary>The complaint of a number with its steps.</summary>
    public static (ServiceRequest Request, IReadOnlyList<RequestStep> Steps)? Find(
        PopulationReader reader, VillageInfo village, TimeSpan offset, long number, IReadOnlyList<SentAnswer> sent)
    {
        if (FindRow(reader, village, number) is not { } row)
        {
            return null;
        }

        var answers = reader.ListAnswers(village.Id, [row.Record.SourceKey])[row.Record.SourceKey];
        var steps = ComplaintRequests.StepsOf(row.Record, answers, sent, offset);
        return (ComplaintRequests.Of(CatalogDesk.CodeOf(village), row.Id, row.Record, steps, offset), steps);
    }

    /// <summary>Both lists as one, newest first; each is in that order already.</summary>
    public static IEnumerable<ServiceRequest> Merge(IReadOnlyList<ServiceRequest> kept, IReadOnlyList<ServiceRequest> complaints)
    {
        var (i, j) = (0, 0);
        while (i < kept.Count || j < complaints.Count)
        {
            yield return j == complaints.Count || (i < kept.Count && kept[i].ReceivedAt >= complaints[j].ReceivedAt) ? kept[i++] : complaints[j++];
        }
    }

    private static ComplaintFilter? FilterOf(RequestFilter filter, TimeSpan offset)
    {
        // Nobody here works on them, and nobody promised a time.
        if (filter.AssignedTo is not null || filter.LateAt is not null || filter.Types?.Contains(RequestTypes.Complaint.Code) == false)
        {
            return null;
        }

        var ids = filter.Ids?.Select(number => ComplaintRequests.TryGetId(number, out var id) ? id : 0).Where(id => id > 0).ToArray();
        var shown = filter.States?.Select(ComplaintRequests.StatusOf).OfType<ComplaintState>().ToHashSet();
        if (ids is [] || shown is { Count: 0 })
        {
            return null;
        }

        var closedOff = ((ComplaintState[])[ComplaintState.InProgress, ComplaintState.Done]).Where(state => shown?.Contains(state) == false).Select(state => (long)state).ToArray();
        return new ComplaintFilter
        {
            Ids = ids,
            Statuses = shown?.Contains(ComplaintState.Waiting) == false ? [.. shown.Select(state => (long)state)] : null,
            ExceptStatuses = shown?.Contains(ComplaintState.Waiting) == true ? closedOff : [],
            From = filter.From is { } from ? Local(from, offset) : null,
            Until = filter.Until is { } until ? Local(until, offset) is { } end ? end + "~" : null : null,
            Before = filter.Before,
            Take = filter.Skip + filter.Take,
        };
    }

    /// <summary>A moment as the source writes it; null for one that no clock shows. A text behind it sorts after everything of that second.</summary>
    private static string? Local(DateTimeOffset at, TimeSpan offset) =>
        at.UtcDateTime.Year is > 1 and < 9999 ? at.ToOffset(offset).ToString(TimeFormat, CultureInfo.InvariantCulture) : null;
}
