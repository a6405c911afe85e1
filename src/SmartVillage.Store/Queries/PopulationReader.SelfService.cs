using SmartVillage.Domain.Records;

namespace SmartVillage.Store.Queries;

/// <summary>Reading letters and complaints.</summary>
public sealed partial class PopulationReader
{
    private const int KeysAtOnce = 200;

    /// <summary>Letters that a resident, by source key, asked for.</summary>
    public IReadOnlyList<PopulationRow> ListLettersOf(long villageId, long residentKey) =>
        Collect(Entities.LetterRequests, Live<LetterRequestRow>(villageId, "letter_requests_resident").Where(l => l.Resident == residentKey).OrderBy(l => l.Id));

    /// <summary>Complaints without the answers to them, newest first.</summary>
    public IReadOnlyList<PopulationRow> ListComplaints(long villageId, ComplaintFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var rows = Live<ComplaintRow>(villageId).Where(c => c.Parent == null);
        rows = filter.Ids is { } ids ? rows.Where(c => ids.Contains(c.Id)) : rows;
        rows = filter.Statuses is { } statuses ? rows.Where(c => statuses.Contains(c.Status!.Value)) : rows;
        rows = filter.ExceptStatuses is { Count: > 0 } others ? rows.Where(c => c.Status == null || !others.Contains(c.Status.Value)) : rows;
        rows = filter.Before is { } before ? Behind(rows, villageId, before) : rows;
        rows = filter.From is { } from ? rows.Where(c => SqlText.IsFrom(c.CreatedAt, from)) : rows;
        rows = filter.Until is { } until ? rows.Where(c => SqlText.IsBefore(c.CreatedAt, until)) : rows;
        return Collect(Entities.Complaints, rows.OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Id).Take(filter.Take));
    }

    /// <summary>Answers to complaints, by source keys, in the order in which they were written.</summary>
    public ILookup<long, EntityRecord> ListAnswers(long villageId, IReadOnlyCollection<long> complaintKeys)
    {
        var field = Entities.Complaints["parent"];
        return complaintKeys.Chunk(KeysAtOnce)
            .SelectMany(keys => Collect(
                Entities.Complaints, Live<ComplaintRow>(villageId, "complaints_parent").Where(c => keys.Contains(c.Parent!.Value)).OrderBy(c => c.CreatedAt).ThenBy(c => c.Id)))
            .ToLookup(answer => answer.Record.Number(field) ?? 0, answer => answer.Record);
    }

    /// <summary>What comes after a complaint in that order; those without a time are the last.</summary>
    private IQueryable<ComplaintRow> Behind(IQueryable<ComplaintRow> rows, long villageId, long before)
    {
        var at = Guard(() => Live<ComplaintRow>(villageId).Where(c => c.Id == before).Select(c => c.CreatedAt).FirstOrDefault());
        return at is null
            ? rows.Where(c => c.CreatedAt == null && c.Id < before)
            : rows.Where(c => c.CreatedAt == null || SqlText.IsBefore(c.CreatedAt, at) || (c.CreatedAt == at && c.Id < before));
    }
}
