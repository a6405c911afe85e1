using SmartVillage.Services.Requests.Types;

namespace SmartVillage.Services.Requests;

/// <summary>Sets marks on the way of a request; a mark is never taken back, because the resident was told of it.</summary>
public static class StageDecisions
{
    /// <summary>Sets a mark that an officer may set.</summary>
    public static RequestChange Reach(ServiceRequest request, string? stage, RequestActor actor, RequestNotes notes)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Find(request, stage) is { ByRegistry: false } ? Change(request, stage!, actor, notes) : RequestChange.Refuse(RequestRefusal.NoStage);
    }

    /// <summary>Keeps what the owner of a business says about its number; the paper was seen or not.</summary>
    public static RequestChange Claim(ServiceRequest request, NibClaim claim, bool isSeen, RequestActor actor)
    {
        ArgumentNullException.ThrowIfNull(request);
        var stage = isSeen ? NibStages.DocumentSeen : NibStages.Claimed;
        if (Find(request, stage) is null || request.Content is null)
        {
            return RequestChange.Refuse(RequestRefusal.NoStage);
        }

        var isOther = request.Content.Nib?.Nib != claim.Nib;
        var open = isOther ? request with { Stage = null } : request;
        var change = open.Stage == stage ? Write(open, stage, actor, RequestNotes.None) : Change(open, stage, actor, RequestNotes.None);
        return change.After is { } after && change.Step is { } step ? RequestChange.To(after with { Content = request.Content with { Nib = claim } }, step) : change;
    }

    /// <summary>Notes that the register of OSS holds the number that was claimed.</summary>
    public static RequestChange Verify(ServiceRequest request, string nib, RequestActor actor)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Find(request, NibStages.Verified) is null || request.Content?.Nib?.Nib != nib
            ? RequestChange.Refuse(RequestRefusal.NoStage)
            : Change(request, NibStages.Verified, actor, RequestNotes.None);
    }

    /// <summary>Notes a mark that the register itself reports.</summary>
    public static RequestChange Register(ServiceRequest request, string stage, RequestActor actor, RequestNotes notes)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Find(request, stage) is null ? RequestChange.Refuse(RequestRefusal.NoStage) : Change(request, stage, actor, notes);
    }

    private static RequestStage? Find(ServiceRequest request, string? stage) => RequestTypes.FindShown(request.Type)?.Stages.FirstOrDefault(s => s.Code == stage);

    private static RequestChange Change(ServiceRequest request, string stage, RequestActor actor, RequestNotes notes)
    {
        var codes = RequestTypes.FindShown(request.Type)!.Stages.Select(s => s.Code).ToList();
        return codes.IndexOf(stage) <= (request.Stage is null ? -1 : codes.IndexOf(request.Stage))
            ? RequestChange.Refuse(RequestRefusal.NotAllowed)
            : Write(request, stage, actor, notes);
    }

    private static RequestChange Write(ServiceRequest request, string stage, RequestActor actor, RequestNotes notes)
    {
        if (RequestDecisions.Obstacle(request, actor) is { } refusal)
        {
            return RequestChange.Refuse(refusal);
        }

        return request.IsClosed ? RequestChange.Refuse(RequestRefusal.NotAllowed) : RequestChange.To(
            request with { Stage = stage, UpdatedAt = actor.At }, RequestDecisions.Step(StepKind.Staged, request, request.State, actor, notes) with { Stage = stage });
    }
}
