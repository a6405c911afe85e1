using SmartVillage.Api.Http;
using SmartVillage.Services.Requests;

namespace SmartVillage.Api.Requests;

/// <summary>Why a request was not changed, as a problem.</summary>
internal static class RequestRefusals
{
    public static ApiProblem Of(RequestRefusal refusal) => refusal switch
    {
        RequestRefusal.NotFound => Problems.NotFound,
        RequestRefusal.ChangedMeanwhile => Problems.ChangedMeanwhile,
        RequestRefusal.NoteNeeded => Problems.NoteNeeded,
        RequestRefusal.IsMerged => Problems.LivesOnElsewhere,
        RequestRefusal.NoTarget => Problems.NoMergeTarget,
        _ => Problems.NotAllowedNow,
    };
}
