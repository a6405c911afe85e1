using System.Text.Json;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Requests;
using SmartVillage.Api.Services;
using SmartVillage.Services.Hazards.Notices;

namespace SmartVillage.Api.Hazards;

/// <summary>Notices of the village about hazards: officers give them out, everybody reads them, also as CAP 1.2.</summary>
internal sealed class NoticeEndpoints(IVillageNotices notices, FreshnessSource freshness, ApiOptions options) : IEndpointGroup
{
    private const string Tag = "Bencana";

    public IEnumerable<ApiRoute> Routes =>
    [
        Route("GET", "/villages/{code}/notices", "listNotices", "Pemberitahuan bahaya dari desa ini yang sedang berlaku", ListAsync) with { Schema = "Notice", IsList = true },
        Route("GET", "/villages/{code}/notices/{id}/cap", "getNoticeCap", "Satu pemberitahuan sebagai CAP 1.2", CapAsync) with { Media = [CapMessage.Media] },
        Office(Route("POST", "/villages/{code}/notices", "giveNotice", "Keluarkan pemberitahuan bahaya", AddAsync)) with
        {
            Description = "Kata-katanya menurut CAP 1.2; replaces menggantikan yang sedang berlaku. Dalam bahaya nyawa telepon 112 lebih dahulu: pemberitahuan tidak memanggil siapa pun.",
            Body = "NoticeOrder",
            Schema = "Notice",
            Success = StatusCodes.Status201Created,
        },
        Office(Route("POST", "/villages/{code}/notices/{id}/cancellation", "cancelNotice", "Tarik kembali sebuah pemberitahuan", CancelAsync)) with { Schema = "Notice" },
    ];

    private static ApiRoute Route(string method, string pattern, string name, string summary, Func<ApiRequest, CancellationToken, Task<IResult>> handler) => new(method, pattern, name, handler)
    {
        Tag = Tag,
        Summary = summary,
        NeedsEdition = false,
        ServesConfigured = true,
    };

    private static ApiRoute Office(ApiRoute route) => route with { Right = Right.ManageServices };

    private async Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var held = await notices.ListAsync(CatalogDesk.CodeOf(request), cancellationToken);
        return LiveAnswer.Of(
            request,
            writer =>
            {
                writer.WriteStartArray();
                foreach (var notice in held)
                {
                    Write(writer, notice);
                }

                writer.WriteEndArray();
            },
            isList: true);
    }

    private async Task<IResult> CapAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        var village = CatalogDesk.CodeOf(request);
        if (await notices.FindAsync(village, id, cancellationToken) is not { } notice)
        {
            return Problems.NotFound;
        }

        var replaced = notice.Replaces is { } old ? await notices.FindAsync(village, old, cancellationToken) : null;
        return new CapMessage(CapDocument.Of(notice, replaced, request.Village.Profile.Name, request.Offset));
    }

    private async Task<IResult> AddAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, NoticeJsonContext.Default.NoticeOrder, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var content = order!.ToContent(request.Now);
        if (NoticeRules.Check(content, request.Now) is { Count: > 0 } faults)
        {
            return Problems.Bad("invalid-notice", "Pemberitahuan belum benar.", "Perbaiki isian yang disebut pada errors.") with { Faults = faults };
        }

        if (new[] { content.Event, content.Headline, content.Description, content.Instruction, content.Area }.Any(IdentityDigits.AreIn))
        {
            return Problems.Bad("invalid-notice", "Pemberitahuan memuat nomor identitas.", "Hapus NIK atau No. KK: pemberitahuan dibaca semua orang.");
        }

        // Not cancelled with the request: what a person said counts also when the connection breaks.
        var written = await notices.AddAsync(CatalogDesk.CodeOf(request), content, order.Replaces, request.Caller.Name, request.Caller.KeyId, CancellationToken.None);
        return written is null
            ? Problems.Bad("nothing-to-replace", "Pemberitahuan yang digantikan tidak sedang berlaku.", "Lihat GET …/notices, atau kosongkan replaces.")
            : await ShowAsync(request, written, StatusCodes.Status201Created);
    }

    private async Task<IResult> CancelAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        return await notices.CancelAsync(CatalogDesk.CodeOf(request), id, request.Caller.Name, request.Caller.KeyId, CancellationToken.None) is { } cancelled
            ? await ShowAsync(request, cancelled, StatusCodes.Status200OK)
            : Problems.NotFound;
    }

    private async Task<IResult> ShowAsync(ApiRequest request, VillageNotice notice, int status)
    {
        await freshness.NoteWrittenAsync();
        return new Answer(request.Meta(), request.Today, writer => Write(writer, notice)) { Cacheable = false, Status = status };
    }

    private static void Write(Utf8JsonWriter writer, VillageNotice notice)
    {
        var content = notice.Content;
        writer.WriteStartObject();
        writer.WriteNumber("id", notice.Id);
        writer.WriteString("event", content.Event);
        writer.WriteString("headline", content.Headline);
        writer.WriteString("description", content.Description);
        writer.WriteString("instruction", content.Instruction);
        writer.WriteString("category", content.Category);
        writer.WriteString("responseType", content.ResponseType);
        writer.WriteString("urgency", content.Urgency);
        writer.WriteString("severity", content.Severity);
        writer.WriteString("certainty", content.Certainty);
        writer.WriteString("area", content.Area);
        writer.WriteString("sentAt", notice.SentAt.UtcDateTime);
        writer.WriteString("beginsAt", content.BeginsAt.UtcDateTime);
        writer.WriteString("expiresAt", content.ExpiresAt.UtcDateTime);
        writer.WriteTime("cancelledAt", notice.CancelledAt);
        writer.WriteNumberOrNull("replaces", notice.Replaces);
        writer.WriteEndObject();
    }
}
