using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Services;
using SmartVillage.Domain.Errors;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Api.Requests;

/// <summary>Photos and receipts that belong to a request: given by the holder of its tracking code or by an officer, given out to these two and to nobody else.</summary>
internal sealed class RequestAttachmentEndpoints(
    IServiceRequests requests, IRequestAttachments attachments, AttachmentDesk desk, UploadGate gate, RateLimits limits, FreshnessSource freshness, ApiOptions options) : IEndpointGroup
{
    private const string About =
        "Foto (JPEG, PNG, WebP) digambar ulang sehingga tempat, kamera dan nama di dalamnya hilang; PDF dibersihkan dari keterangan pembuatnya, yang memuat program, berkas lain atau kata sandi ditolak. "
        + "Jenisnya dikenali dari isinya. Disimpan tersandi; nama asli berkas tidak disimpan.";

    private static readonly string[] Media = [.. Enum.GetValues<AttachmentType>().Select(AttachmentTypes.MediaTypeOf)];

    public IEnumerable<ApiRoute> Routes =>
    [
        Upload("/villages/{code}/requests/tracking/attachments", "attachToTrackedRequest", "Lampirkan foto atau PDF dengan kode lacak", AttachTrackedAsync) with
        {
            Form =
            [
                QueryParameter.Text(AttachmentUpload.CodeField, "Rahasia pemohon.", "0000-0000-0000-0000-0003") with { Required = true },
                QueryParameter.File(AttachmentUpload.FileField, "Berkasnya."),
            ],
            Schema = "TrackedRequest",
        },
        Route("POST", "/villages/{code}/requests/tracking/attachments/content", "readTrackedAttachment", "Unduh sebuah lampiran dengan kode lacak", ReadTrackedAsync) with { Body = "TrackedAttachmentOrder", Media = Media },
        Office(Upload("/villages/{code}/requests/{id}/attachments", "attachToRequest", "Lampirkan foto atau PDF sebagai petugas", AttachAsync)) with
        {
            Form = [QueryParameter.File(AttachmentUpload.FileField, "Berkasnya.")],
            Schema = "OfficeRequest",
            Action = "putuskan",
        },
        Office(Route("GET", "/villages/{code}/requests/{id}/attachments/{attachment}", "readAttachment", "Unduh sebuah lampiran", ReadAsync)) with { Media = Media },
        Office(Route("DELETE", "/villages/{code}/requests/{id}/attachments/{attachment}", "removeAttachment", "Musnahkan sebuah lampiran", RemoveAsync)) with { Schema = "OfficeRequest", Action = "putuskan" },
    ];

    private static ApiRoute Route(string method, string pattern, string name, string summary, Func<ApiRequest, CancellationToken, Task<IResult>> handler) => new(method, pattern, name, handler)
    {
        Tag = RequestIntakeEndpoints.Tag,
        Summary = summary,
        NeedsEdition = false,
        ServesConfigured = true,
    };

    private static ApiRoute Upload(string pattern, string name, string summary, Func<ApiRequest, CancellationToken, Task<IResult>> handler) =>
        Route("POST", pattern, name, summary, handler) with { Description = About, IsUpload = true };

    private static ApiRoute Office(ApiRoute route) => route with { Right = Right.ManageRequests, Identified = true };

    private async Task<IResult> AttachTrackedAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var http = request.HttpContext;
        if (limits.RefuseWrite(http.Connection.RemoteIpAddress) is { } refused)
        {
            return refused;
        }

        using var room = gate.TryEnter(http.Request.ContentLength);
        if (room is null)
        {
            return Problems.UploadsBusy;
        }

        var (upload, problem) = await AttachmentUpload.ReadAsync(http, desk.Limits.FileBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        // A code that cannot be one and a code that is none get the same answer.
        if (!TrackingCode.TryParse(upload!.TrackingCode, out var code) || await requests.FindAsync(CatalogDesk.CodeOf(request), code, cancellationToken) is not { } found)
        {
            return Problems.NotFound;
        }

        return await KeepAsync(request, found, upload, new RequestActor(RequestStep.ByResident, Key: null, request.Now), isOffice: false, cancellationToken);
    }

    private async Task<IResult> AttachAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        using var room = gate.TryEnter(request.HttpContext.Request.ContentLength);
        if (room is null)
        {
            return Problems.UploadsBusy;
        }

        var (upload, problem) = await AttachmentUpload.ReadAsync(request.HttpContext, desk.Limits.FileBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        return await requests.FindAsync(CatalogDesk.CodeOf(request), id, cancellationToken) is { } found
            ? await KeepAsync(request, found, upload!, new RequestActor(request.Caller.Name, request.Caller.KeyId, request.Now), isOffice: true, cancellationToken)
            : Problems.NotFound;
    }

    private async Task<IResult> KeepAsync(ApiRequest request, ServiceRequest found, AttachmentUpload upload, RequestActor actor, bool isOffice, CancellationToken cancellationToken)
    {
        AttachmentChange change;
        try
        {
            change = await desk.AddAsync(found.Village, found, upload.File, actor, cancellationToken);
        }
        catch (StoreException full) when (full.Code == StoreErrors.DiskFullCode)
        {
            return Problems.NoRoom;
        }

        if (change.Fault is { } fault)
        {
            return AttachmentFaults.Of(fault, desk.Limits);
        }

        await freshness.NoteWrittenAsync();
        return await ShowAsync(request, change.After!, isOffice);
    }

    private async Task<IResult> ReadTrackedAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, RequestJsonContext.Default.TrackedAttachmentOrder, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var village = CatalogDesk.CodeOf(request);
        return TrackingCode.TryParse(order!.TrackingCode, out var code) && await requests.FindAsync(village, code, cancellationToken) is { } found
            ? await GiveAsync(found, order.Attachment, cancellationToken)
            : Problems.NotFound;
    }

    private async Task<IResult> ReadAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id) || !request.TryGetId("attachment", out var number))
        {
            return Problems.BadId;
        }

        return await requests.FindAsync(CatalogDesk.CodeOf(request), id, cancellationToken) is { } found ? await GiveAsync(found, number, cancellationToken) : Problems.NotFound;
    }

    private async Task<IResult> GiveAsync(ServiceRequest found, long number, CancellationToken cancellationToken) =>
        await attachments.ReadAsync(found.Village, found.Id, number, cancellationToken) is { } file ? new AttachmentFile($"lampiran-{found.Id}-{number}", file) : Problems.NotFound;

    private async Task<IResult> RemoveAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id) || !request.TryGetId("attachment", out var number))
        {
            return Problems.BadId;
        }

        var actor = new RequestActor(request.Caller.Name, request.Caller.KeyId, request.Now);
        if (await attachments.RemoveAsync(CatalogDesk.CodeOf(request), id, number, actor, CancellationToken.None) is not { } after)
        {
            return Problems.NotFound;
        }

        await freshness.NoteWrittenAsync();
        return await ShowAsync(request, after, isOffice: true);
    }

    private async Task<IResult> ShowAsync(ApiRequest request, ServiceRequest shown, bool isOffice)
    {
        var steps = await requests.ListStepsAsync(shown.Village, shown.Id, CancellationToken.None);
        return new Answer(request.Meta(), request.Today, writer =>
        {
            if (isOffice)
            {
                RequestJson.WriteWhole(writer, shown, steps, request.Now);
                return;
            }

            RequestJson.WriteTracked(writer, shown, steps);
        })
        { Cacheable = false };
    }
}
