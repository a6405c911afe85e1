using System.Text.Json;
using SmartVillage.Api.Http;
using SmartVillage.Api.Services;
using SmartVillage.Domain.Areas;
using SmartVillage.Services.Requests;

namespace SmartVillage.Api.Requests;

/// <summary>How a decision of an officer about a request is carried out and answered, whatever was decided.</summary>
internal sealed class RequestChanges(IServiceRequests requests, FreshnessSource freshness)
{
    /// <summary>The officer who sent this, with the number of steps that was before the eyes.</summary>
    public static RequestActor ActorOf(ApiRequest request, long? basedOn) => new(request.Caller.Name, request.Caller.KeyId, request.Now, basedOn);

    /// <summary>What is said with a decision; null with why it is refused.</summary>
    public static (RequestNotes? Notes, ApiProblem? Problem) ReadNotes(string? note, string? internalNote) =>
        DecisionNote.TryRead(note, out var said) && DecisionNote.TryRead(internalNote, out var inside)
            ? (new RequestNotes(said, inside), null)
            : (null, Problems.Bad("invalid-note", "Catatan tidak sah.", $"Catatan paling banyak {DecisionNote.Longest} huruf tanpa NIK atau No. KK."));

    /// <summary>Carries out what <paramref name="decide"/> says and answers with the whole request, or with why not.</summary>
    public Task<IResult> CarryOutAsync(ApiRequest request, long id, Func<ServiceRequest, RequestChange> decide) => CarryOutAsync(request, id, decide, async (village, after) =>
    {
        var steps = await requests.ListStepsAsync(village, id, CancellationToken.None);
        return writer => RequestJson.WriteWhole(writer, after, steps, request.Now);
    });

    /// <summary>The same with another answer, which <paramref name="show"/> prepares of the request as it is then.</summary>
    public async Task<IResult> CarryOutAsync(
        ApiRequest request, long id, Func<ServiceRequest, RequestChange> decide, Func<VillageCode, ServiceRequest, Task<Action<Utf8JsonWriter>>> show)
    {
        // Not cancelled with the request: what a person decided counts also when the connection breaks.
        var village = CatalogDesk.CodeOf(request);
        var change = await requests.ChangeAsync(village, id, decide, CancellationToken.None);
        if (change.Refusal is { } refusal)
        {
            return RequestRefusals.Of(refusal, change.Other);
        }

        await freshness.NoteWrittenAsync();
        return new Answer(request.Meta(), request.Today, await show(village, change.After!)) { Cacheable = false };
    }
}
