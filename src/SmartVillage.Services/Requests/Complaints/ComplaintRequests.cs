using System.Globalization;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Records;
using SmartVillage.Services.SelfService;

namespace SmartVillage.Services.Requests.Complaints;

/// <summary>
/// Complaints of OpenSID as requests that are only looked at (reference ten-services, sections 4 and 9). They are rows of an edition; their numbers lie above all numbers of requests that are
/// kept here, so that one number never means two things.
/// </summary>
public static class ComplaintRequests
{
    /// <summary>Number of a complaint with id 0; far above what requests of a village ever reach, and below what an address may name.</summary>
    public const long FirstNumber = 500_000_000_000;

    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss";
    private static readonly FieldDefinition Status = Entities.Complaints["status"];
    private static readonly FieldDefinition Title = Entities.Complaints["title"];
    private static readonly FieldDefinition Words = Entities.Complaints["text"];
    private static readonly FieldDefinition Reporter = Entities.Complaints["reporter"];
    private static readonly FieldDefinition CreatedAt = Entities.Complaints["createdAt"];
    private static readonly FieldDefinition UpdatedAt = Entities.Complaints["updatedAt"];

    /// <summary>Number under which a complaint is shown.</summary>
    /// <param name="id">Our id of the row.</param>
    public static long NumberOf(long id) => FirstNumber + id;

    /// <summary>Whether a number is that of a complaint, and of which row.</summary>
    public static bool TryGetId(long number, out long id)
    {
        id = number - FirstNumber;
        return id > 0;
    }

    /// <summary>Title as OpenSID has it; null when there is none.</summary>
    public static string? TitleOf(EntityRecord complaint)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        return complaint.Text(Title);
    }

    /// <summary>State of <c>pengaduan.status</c>; whatever is not known is still open.</summary>
    public static RequestState StateOf(EntityRecord complaint)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        return complaint.Number(Status) switch
        {
            (long)ComplaintState.InProgress => RequestState.InProgress,
            (long)ComplaintState.Done => RequestState.Completed,
            _ => RequestState.Received,
        };
    }

    /// <summary>The status that an answer gives a complaint, or null for a state that OpenSID does not know.</summary>
    public static ComplaintState? StatusOf(RequestState state) => state switch
    {
        RequestState.Received => ComplaintState.Waiting,
        RequestState.InProgress => ComplaintState.InProgress,
        RequestState.Completed => ComplaintState.Done,
        _ => null,
    };

    /// <summary>The complaint as a request.</summary>
    /// <param name="village">Its village.</param>
    /// <param name="id">Our id of the row.</param>
    /// <param name="complaint">The row.</param>
    /// <param name="steps">What happened to it, see <see cref="StepsOf"/>.</param>
    /// <param name="offset">Difference of the village's clock from UTC, for times that the source shows as local.</param>
    public static ServiceRequest Of(VillageCode village, long id, EntityRecord complaint, IReadOnlyList<RequestStep> steps, TimeSpan offset)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        ArgumentNullException.ThrowIfNull(steps);
        var state = StateOf(complaint);
        var received = TimeOf(complaint, CreatedAt, offset) ?? TimeOf(complaint, UpdatedAt, offset) ?? DateTimeOffset.UnixEpoch;
        var updated = steps.Select(step => step.At).Append(TimeOf(complaint, UpdatedAt, offset) ?? received).Max();
        return new ServiceRequest
        {
            Id = NumberOf(id),
            Village = village,
            Type = RequestTypes.Complaint.Code,
            State = state,
            Channel = RequestChannel.OpenSid,
            ReceivedAt = received,
            UpdatedAt = updated,
            DueAt = DateTimeOffset.MaxValue,
            ClosedAt = RequestWorkflow.IsClosed(state) ? updated : null,
            Steps = steps.Count,
            PublicNote = steps.LastOrDefault(step => step is { Kind: StepKind.Noted, ByKey: null })?.PublicNote,
            Content = new RequestContent
            {
                Description = string.Join('\n', ((string?[])[complaint.Text(Title), complaint.Text(Words)]).OfType<string>()),
                Name = complaint.Text(Reporter),
            },
        };
    }

    /// <summary>The complaint, the answers that OpenSID has, and those that were sent from here and have not come back with a sync yet, in the order of their times.</summary>
    /// <param name="complaint">The row.</param>
    /// <param name="answers">Rows of the answers.</param>
    /// <param name="sent">What was sent from here.</param>
    /// <param name="offset">Difference of the village's clock from UTC.</param>
    public static IReadOnlyList<RequestStep> StepsOf(EntityRecord complaint, IEnumerable<EntityRecord> answers, IReadOnlyList<SentAnswer> sent, TimeSpan offset)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(sent);
        var state = StateOf(complaint);
        var waiting = sent.ToList();
        var steps = new List<RequestStep>();
        foreach (var answer in answers)
        {
            // What comes back is what was sent, so that it is told once, with the one who sent it.
            var own = waiting.FindIndex(one => one.Text.Trim() == answer.Text(Words)?.Trim());
            steps.Add(Step(StepKind.Noted, TimeOf(answer, CreatedAt, offset), state, own < 0 ? answer.Text(Reporter) ?? "OpenSID" : waiting[own].By, answer.Text(Words)));
            if (own >= 0)
            {
                waiting.RemoveAt(own);
            }
        }

        steps.AddRange(waiting.Select(one => Step(StepKind.Noted, one.At, one.State, one.By, one.Text) with { ByKey = one.ByKey, InternalNote = Told(one.Outcome) }));
        return
        [
            .. steps.OrderBy(step => step.At)
                .Prepend(Step(StepKind.Received, TimeOf(complaint, CreatedAt, offset), RequestState.Received, RequestStep.ByResident, note: null))
                .Select((step, index) => step with { Number = index + 1 }),
        ];
    }

    private static RequestStep Step(StepKind kind, DateTimeOffset? at, RequestState to, string by, string? note) =>
        new() { Kind = kind, At = at ?? DateTimeOffset.UnixEpoch, From = to, To = to, By = by, PublicNote = note };

    private static string Told(SentOutcome outcome) => outcome switch
    {
        SentOutcome.Taken => "Diterima OpenSID; terlihat di sini sesudah sinkronisasi berikutnya.",
        SentOutcome.Refused => "Tidak diterima OpenSID.",
        _ => "Belum pasti diterima OpenSID: periksa di OpenSID sebelum mengirim lagi.",
    };

    private static DateTimeOffset? TimeOf(EntityRecord record, FieldDefinition field, TimeSpan offset) =>
        DateTime.TryParseExact(record.Text(field), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time.Year is > 1 and < 9999
            ? new DateTimeOffset(time, offset)
            : null;
}
