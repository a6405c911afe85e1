using System.Text.Json;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Privacy;
using SmartVillage.Api.Requests;
using SmartVillage.Api.Services;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.WriteBack.Screens;

namespace SmartVillage.Api.Corrections;

/// <summary>What is to be entered on OpenSID's screens, by family. For typing it in, values are opened with a purpose.</summary>
internal sealed class ScreenListEndpoints(ScreenList list, ICorrectionVerification verification, ApiOptions options) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        Route("GET", "getScreenList", "Daftar kerja layar: yang harus diisi di layar OpenSID, per keluarga", Right.HandleCorrections, (request, token) => ShowAsync(request, isOpened: false, token)),
        Route("POST", "openScreenList", "Daftar kerja layar dengan nilai utuh, untuk suatu keperluan", Right.Reveal, OpenAsync) with { Action = "ungkap", Sensitive = true, Body = "PurposeOrder" },
    ];

    private static ApiRoute Route(string method, string name, string summary, Right right, Func<ApiRequest, CancellationToken, Task<IResult>> handler) =>
        new(method, "/villages/{code}/corrections/screen-list", name, handler)
        {
            Tag = CorrectionDeskRoom.Tag,
            Summary = summary,
            Description = "Berurutan menurut wilayah. link menuju layar OpenSID desa ini bila alamat dan rilisnya dikenal; menu menyebut jalannya dengan kata-kata.",
            Right = right,
            Identified = true,
            Schema = "ScreenPage",
            IsList = true,
        };

    private async Task<IResult> OpenAsync(ApiRequest request, CancellationToken cancellationToken) =>
        await CorrectionDeskRoom.ReadPurposeAsync(request, options, cancellationToken) is { } problem ? problem : await ShowAsync(request, isOpened: true, cancellationToken);

    private async Task<IResult> ShowAsync(ApiRequest request, bool isOpened, CancellationToken cancellationToken)
    {
        var village = CatalogDesk.CodeOf(request);
        await verification.VerifyNewAsync(village, cancellationToken);
        var screens = await list.BuildAsync(village, cancellationToken);
        request.Note(screens.SelectMany(page => page.Tasks).Select(task => task.Resident?.Id).OfType<long>());
        request.NotedFields = isOpened ? [.. screens.SelectMany(page => page.Tasks).SelectMany(task => task.Fields).Select(field => field.Name).Distinct(StringComparer.Ordinal)] : [];
        var json = new CorrectionJson(request.Caller.Sight, request.Reader.ReadLabels(request.Village), CorrectionDeskRoom.ActorOf(request), isOpened);
        return new Answer(request.Meta(), request.Today, writer =>
        {
            writer.WriteStartArray();
            foreach (var page in screens)
            {
                WritePage(writer, page, json, request.Caller.Sight);
            }

            writer.WriteEndArray();
        })
        { IsList = true, Cacheable = false };
    }

    private static void WritePage(Utf8JsonWriter writer, ScreenPage page, CorrectionJson json, Sight sight)
    {
        writer.WriteStartObject();
        writer.WriteNumberOrNull("familyId", page.Family?.Id);
        writer.WriteString("hamlet", page.Area?.Hamlet);
        writer.WriteString("rw", page.Area?.Rw);
        writer.WriteString("rt", page.Area?.Rt);
        writer.WriteStartArray("tasks");
        foreach (var task in page.Tasks)
        {
            writer.WriteStartObject();
            writer.WriteNumber("correction", task.Correction.Id);
            writer.WriteNumberOrNull("residentId", task.Resident?.Id);
            writer.WriteString("name", task.Resident?.Name is { } name ? ResidentMasking.Mask(CorrectableFields.Find("name")!.Field, name, sight) : null);
            writer.WriteString("screen", task.Screen.ToString());
            writer.WriteString("menu", task.Menu);
            writer.WriteString("link", task.Link?.AbsoluteUri);
            writer.WriteString("hint", task.Hint);
            json.WriteFields(writer, task.Fields);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
