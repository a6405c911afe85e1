using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Requests;
using SmartVillage.Api.Services;
using SmartVillage.Mutakhiran.Entry;

namespace SmartVillage.Api.Campaigns;

/// <summary>Lists that come back filled in, and the events that were heard of at doors.</summary>
internal sealed class CampaignEntryEndpoints(BulkEntry entry, IFamilyEvents events, UploadGate gate) : IEndpointGroup
{
    private const int ShownProblems = 100;

    public IEnumerable<ApiRoute> Routes =>
    [
        new("POST", "/villages/{code}/mutakhiran/entries", "enterFilledSheets", EnterAsync)
        {
            Tag = CampaignEndpoints.Tag,
            Summary = "Masukkan lembar .xlsx yang sudah diisi, seluruhnya atau tidak sama sekali",
            Description = "Baris yang salah disebut pada errors menurut nomor barisnya. Berkas yang sama boleh dikirim lagi: tidak ada yang tercatat dua kali.",
            Right = Right.ManageCampaigns,
            Identified = true,
            Sensitive = true,
            Action = "ajukan",
            IsUpload = true,
            Form = [QueryParameter.File(AttachmentUpload.FileField, "Berkas .xlsx dari daftar kunjungan.")],
            Schema = "EntryResult",
        },
        new("GET", "/villages/{code}/mutakhiran/events", "listHeardEvents", EventsAsync)
        {
            Tag = CampaignEndpoints.Tag,
            Summary = "Yang didengar saat kunjungan dan harus ditindaklanjuti di OpenSID: kelahiran, kematian, pindah, datang, dan jawaban yang tidak menjadi isian",
            Right = Right.ManageCampaigns,
            Identified = true,
            Schema = "HeardEvent",
            IsList = true,
        },
        new("POST", "/villages/{code}/mutakhiran/events/{id}/finish", "finishHeardEvent", FinishAsync)
        {
            Tag = CampaignEndpoints.Tag,
            Summary = "Peristiwa sudah dicatat di OpenSID, atau ternyata keliru",
            Right = Right.ManageCampaigns,
            Identified = true,
            Action = "putuskan",
            Schema = "HeardEvent",
            IsList = true,
        },
    ];

    private async Task<IResult> EnterAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using var room = gate.TryEnter(request.HttpContext.Request.ContentLength);
        if (room is null)
        {
            return Problems.UploadsBusy;
        }

        var (upload, problem) = await AttachmentUpload.ReadAsync(request.HttpContext, FilledWorkbook.MostBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        using var file = new MemoryStream(upload!.File.ToArray(), writable: false);
        var result = await entry.EnterAsync(CatalogDesk.CodeOf(request), file, request.Caller.Name, request.Caller.KeyId, CancellationToken.None);
        return result.Problems.Count > 0
            ? Problems.Bad("entry-refused", "Tidak ada yang dimasukkan.", "Perbaiki baris yang disebut pada errors, lalu kirim lagi berkasnya.") with
            {
                Faults = [.. result.Problems.Take(ShownProblems).Select(one => ($"{one.Line}", one.Message))],
            }
            : new Answer(request.Meta(), request.Today, writer => CampaignJson.Write(writer, result)) { Cacheable = false };
    }

    private async Task<IResult> EventsAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var open = await events.ListAsync(CatalogDesk.CodeOf(request), cancellationToken);
        return new Answer(request.Meta(), request.Today, writer =>
        {
            writer.WriteStartArray();
            foreach (var noted in open)
            {
                CampaignJson.Write(writer, noted);
            }

            writer.WriteEndArray();
        })
        {
            IsList = true,
            Cacheable = false,
        };
    }

    private async Task<IResult> FinishAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        return await events.FinishAsync(CatalogDesk.CodeOf(request), id, request.Caller.Name, CancellationToken.None) ? await EventsAsync(request, cancellationToken) : Problems.NotFound;
    }
}
