using SmartVillage.Api.Http;
using SmartVillage.Services.Requests;

namespace SmartVillage.Api.Requests;

/// <summary>Why a request was not changed, as a problem.</summary>
internal static class RequestRefusals
{
    public static ApiProblem Of(RequestRefusal refusal, long? other = null) => refusal switch
    {
        RequestRefusal.NotFound => Problems.NotFound,
        RequestRefusal.ChangedMeanwhile => Problems.ChangedMeanwhile,
        RequestRefusal.NoteNeeded => Problems.NoteNeeded,
        RequestRefusal.IsMerged => Problems.LivesOnElsewhere,
        RequestRefusal.NoStage => Problems.NoStage,
        RequestRefusal.OnBoard => Problems.OnBoard,
        RequestRefusal.CrewBusy => Problems.CrewBusy(other),
        RequestRefusal.NoCrew => Problems.NoCrew,
        RequestRefusal.BadWindow => Problems.BadWindow,
        RequestRefusal.NoTransport => Problems.NoTransport,
        RequestRefusal.HasTrip => Problems.HasTrip(other),
        RequestRefusal.BadReason => Problems.BadReason,
        RequestRefusal.NoTarget => Problems.NoMergeTarget,
        _ => Problems.NotAllowedNow,
    };
}
