using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SmartVillage.Api.Http;
using SmartVillage.Api.Requests;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests.Attachments;

namespace SmartVillage.Api.SelfService;

/// <summary>How calls of residents who are logged in are answered: a list, one thing, a file, or that it was done. What OpenSID gave is shown once and kept by nobody.</summary>
internal sealed class CitizenCalls(SelfServiceGate gate)
{
    public const string Done = "SelfServiceDone";

    /// <summary>A list of the resident's own.</summary>
    public Task<IResult> ListAsync<TItem>(
        ApiRequest request, Func<Admitted<CitizenSessionOrder>, Task<AdapterAnswer<IReadOnlyList<TItem>>>> ask, Action<Utf8JsonWriter, TItem> write, CancellationToken cancellationToken) =>
        ListAsync(request, SelfServiceJsonContext.Default.CitizenSessionOrder, order => order.Session, ask, write, cancellationToken);

    /// <summary>A list of which the body says more.</summary>
    public Task<IResult> ListAsync<TOrder, TItem>(
        ApiRequest request, JsonTypeInfo<TOrder> type, Func<TOrder, string> sessionOf, Func<Admitted<TOrder>, Task<AdapterAnswer<IReadOnlyList<TItem>>>> ask, Action<Utf8JsonWriter, TItem> write,
        CancellationToken cancellationToken)
        where TOrder : class => gate.RunAsync(
        request,
        type,
        sessionOf,
        async call =>
        {
            var answer = await ask(call);
            return answer.IsOk ? Listed(request, answer.Value, write) : SelfServiceProblems.Of(answer);
        },
        cancellationToken);

    /// <summary>One thing of the resident's own.</summary>
    public Task<IResult> OneAsync<TItem>(
        ApiRequest request, Func<Admitted<CitizenItemOrder>, Task<AdapterAnswer<TItem>>> ask, Action<Utf8JsonWriter, TItem> write, CancellationToken cancellationToken)
        where TItem : notnull =>
        OneAsync(request, SelfServiceJsonContext.Default.CitizenItemOrder, order => order.Session, ask, write, cancellationToken);

    /// <summary>One thing of which the body says more.</summary>
    public Task<IResult> OneAsync<TOrder, TItem>(
        ApiRequest request, JsonTypeInfo<TOrder> type, Func<TOrder, string> sessionOf, Func<Admitted<TOrder>, Task<AdapterAnswer<TItem>>> ask, Action<Utf8JsonWriter, TItem> write,
        CancellationToken cancellationToken)
        where TOrder : class
        where TItem : notnull => gate.RunAsync(
        request,
        type,
        sessionOf,
        async call =>
        {
            var answer = await ask(call);
            return answer.IsOk ? Shown(request, writer => write(writer, answer.Value)) : SelfServiceProblems.Of(answer);
        },
        cancellationToken);

    /// <summary>Something that OpenSID does; whether the caller waits for it does not matter any more.</summary>
    public Task<IResult> DoAsync<TOrder>(
        ApiRequest request, JsonTypeInfo<TOrder> type, Func<TOrder, string> sessionOf, Func<TOrder, IReadOnlyList<(string Field, string Detail)>> check,
        Func<Admitted<TOrder>, Task<AdapterAnswer<bool>>> act, CancellationToken cancellationToken)
        where TOrder : class => gate.RunAsync(
        request,
        type,
        sessionOf,
        async call => check(call.Order) is { Count: > 0 } faults ? SelfServiceProblems.BadFields(faults) : DoneOr(request, await act(call)),
        cancellationToken);

    /// <summary>A file of the resident's own.</summary>
    public Task<IResult> FileAsync<TOrder>(
        ApiRequest request, JsonTypeInfo<TOrder> type, Func<TOrder, string> sessionOf, string name, Func<Admitted<TOrder>, Task<AdapterAnswer<AttachedFile>>> ask, CancellationToken cancellationToken)
        where TOrder : class => gate.RunAsync(
        request,
        type,
        sessionOf,
        async call =>
        {
            var file = await ask(call);
            return file.IsOk ? new AttachmentFile(name, file.Value) : SelfServiceProblems.Of(file);
        },
        cancellationToken);

    /// <summary>That it was done, or why not.</summary>
    public static IResult DoneOr(ApiRequest request, AdapterAnswer<bool> answer) => answer.IsOk
        ? Shown(request, writer =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("done", true);
            writer.WriteEndObject();
        })
        : SelfServiceProblems.Of(answer);

    /// <summary>An answer that no cache keeps.</summary>
    public static Answer Shown(ApiRequest request, Action<Utf8JsonWriter> write) => new(request.Meta(), request.Today, write) { Cacheable = false };

    private static Answer Listed<T>(ApiRequest request, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write) => new(request.Meta(), request.Today, writer =>
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    })
    { IsList = true, Cacheable = false };
}
