using System.Text.Json;
using SmartVillage.Domain.Records;
using SmartVillage.Services.Requests;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Writing;

namespace SmartVillage.Store.Requests;

/// <summary>Seals what residents and officers write, bound to its request.</summary>
internal sealed class RequestSeal(StoreContext context)
{
    private const string TrackingPurpose = "request-tracking";
    private const string RequesterPurpose = "request-requester";

    /// <summary>What stands in the store in place of a tracking code.</summary>
    public byte[] IndexOf(TrackingCode code) => context.Keys.ComputeBlindIndex(TrackingPurpose, code.Value);

    /// <summary>What stands in the store for who asks for what; nothing when nobody can be called back.</summary>
    public byte[]? IndexOf(NewRequest request) => SameReport.RequesterOf(request.Type, request.Content) is { } requester ? context.Keys.ComputeBlindIndex(RequesterPurpose, requester) : null;

    public byte[] Seal(long id, RequestContent content) => Seal(new SealContext(SealScope.Requests, id), content);

    public byte[]? Seal(long id, long number, RequestNotes notes) =>
        notes.Public is null && notes.Internal is null ? null : Seal(Context(id, number), notes);

    public byte[]? SealHealth(long id, string? words) => words is null ? null : Seal(new SealContext(SealScope.RequestHealth, id), new HealthWords(words));

    /// <summary>What was written, with words about health while they are kept.</summary>
    public RequestContent? OpenContent(long id, byte[]? block, byte[]? health)
    {
        var content = Open<RequestContent>(new SealContext(SealScope.Requests, id), block);
        return content is null || health is null ? content : content with { Description = Open<HealthWords>(new SealContext(SealScope.RequestHealth, id), health)!.Words };
    }

    public RequestNotes? OpenNotes(long id, long number, byte[]? block) => Open<RequestNotes>(Context(id, number), block);

    /// <summary>Seals an answer to a complaint, bound to its number.</summary>
    public byte[] SealAnswer(long id, string text) => Seal(new SealContext(SealScope.ComplaintAnswers, id), text);

    public string OpenAnswer(long id, byte[] block) => Open<string>(new SealContext(SealScope.ComplaintAnswers, id), block) ?? string.Empty;

    private static SealContext Context(long id, long number) => new(SealScope.RequestNotes, id, new Fingerprint(0, (ulong)number));

    private byte[] Seal<T>(in SealContext place, T value) => context.Sealer.Seal(place, JsonSerializer.SerializeToUtf8Bytes(value, StoreJson.Options));

    private T? Open<T>(in SealContext place, byte[]? block)
        where T : class => block is null ? null : JsonSerializer.Deserialize<T>(context.Sealer.Open(place, block), StoreJson.Options);

    private sealed record HealthWords(string Words);
}
