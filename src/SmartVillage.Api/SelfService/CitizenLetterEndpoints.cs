using SmartVillage.Api.Http;
using SmartVillage.Api.Requests;
using SmartVillage.Api.Services;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Services.Requests.Holidays;
using SmartVillage.Services.Requests.Letters;

namespace SmartVillage.Api.SelfService;

/// <summary>Letters of residents who are logged in: the kinds with their forms, asking for one, where the own ones stand, and what was made.</summary>
internal sealed class CitizenLetterEndpoints(
    SelfServiceGate gate, CitizenCalls calls, LetterDesk letters, IntakeGate intake, IServiceRequests requests, HolidayCalendar holidays, FreshnessSource freshness) : IEndpointGroup
{
    private static readonly string[] Media = [.. Enum.GetValues<AttachmentType>().Select(AttachmentTypes.MediaTypeOf)];

    public IEnumerable<ApiRoute> Routes =>
    [
        CitizenSessionEndpoints.Route("letter-kinds", "listLetterKinds", "Jenis surat yang dapat dimohon, dengan isiannya", "CitizenSessionOrder", KindsAsync) with
        {
            Description = "Isian berasal dari form_surat OpenSID. offered false: isiannya tidak terbaca seluruhnya; surat itu dimohon di laman OpenSID.",
            Schema = "LetterKind",
            IsList = true,
        },
        CitizenSessionEndpoints.Route("letter-requirements", "listLetterRequirements", "Syarat surat, untuk dipenuhi dengan dokumen warga", "CitizenSessionOrder", RequirementsAsync) with
        {
            Schema = "LetterRequirement",
            IsList = true,
        },
        CitizenSessionEndpoints.Route("letters", "requestLetter", "Mohon surat; diteruskan ke OpenSID", "LetterRequestOrder", RequestAsync) with
        {
            Description = "Permohonan disimpan di sini (channel Resident) lalu diteruskan; keadaannya diikuti setiap lima menit dan terlihat dengan trackingCode, yang hanya ditampilkan sekali. "
                + "papers: id dokumen warga (documents/list) menurut id syaratnya (letter-requirements).",
            Schema = "RequestReceipt",
        },
        CitizenSessionEndpoints.Route("letters/list", "listCitizenLetters", "Permohonan surat warga ini di OpenSID", "CitizenSessionOrder", ListAsync) with { Schema = "CitizenLetter", IsList = true },
        CitizenSessionEndpoints.Route("letters/cancellation", "cancelCitizenLetter", "Batalkan permohonan surat yang belum dikerjakan", "CitizenLetterOrder", CancelAsync) with { Schema = "CitizenLetterCancelled" },
        CitizenSessionEndpoints.Route("letters/archive", "listArchivedLetters", "Surat warga ini yang sudah dibuat", "CitizenSessionOrder", ArchiveAsync) with { Schema = "ArchivedLetter", IsList = true },
        CitizenSessionEndpoints.Route("letters/archive/file", "readArchivedLetter", "Unduh surat dari arsip warga ini", "CitizenLetterOrder", FileAsync) with { Media = Media },
    ];

    private Task<IResult> KindsAsync(ApiRequest request, CancellationToken cancellationToken) =>
        calls.ListAsync(request, call => call.Desk.Letters.KindsAsync(call.Session, cancellationToken), LetterJson.WriteKind, cancellationToken);

    private Task<IResult> RequirementsAsync(ApiRequest request, CancellationToken cancellationToken) =>
        calls.ListAsync(request, call => call.Desk.Letters.RequirementsAsync(call.Session, cancellationToken), CitizenJson.Write, cancellationToken);

    private Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken) =>
        calls.ListAsync(request, call => call.Desk.Letters.ListAsync(call.Session, cancellationToken), LetterJson.Write, cancellationToken);

    private Task<IResult> ArchiveAsync(ApiRequest request, CancellationToken cancellationToken) =>
        calls.ListAsync(request, call => call.Desk.Letters.ArchiveAsync(call.Session, cancellationToken), LetterJson.WriteArchived, cancellationToken);

    private Task<IResult> RequestAsync(ApiRequest request, CancellationToken cancellationToken) =>
        gate.RunAsync(request, SelfServiceJsonContext.Default.LetterRequestOrder, order => order.Session, call => RequestAsync(request, call, cancellationToken), cancellationToken);

    private async Task<IResult> RequestAsync(ApiRequest request, Admitted<LetterRequestOrder> call, CancellationToken cancellationToken)
    {
        var kinds = await call.Desk.Letters.KindsAsync(call.Session, cancellationToken);
        if (!kinds.IsOk)
        {
            return SelfServiceProblems.Of(kinds);
        }

        if (kinds.Value.FirstOrDefault(kind => kind.Slug == call.Order.Kind) is not { } asked || LetterForm.Read(asked.Form) is not { IsWhole: true } form)
        {
            return SelfServiceProblems.UnknownKind;
        }

        var outcome = RequestRules.Check(LetterType.Of(asked.Name ?? call.Order.Kind, form), call.Order.ToDraft(), request.Now);
        if (outcome is not RequestCheck.Good good)
        {
            return RequestIntakeEndpoints.Refuse((outcome as RequestCheck.Faulty)?.Faults ?? []);
        }

        var (papers, missing) = await LetterPapers.ReadAsync(call, cancellationToken);
        if (missing is not null)
        {
            return missing;
        }

        return await intake.RefuseAsync(request.HttpContext, request.Village, request.Offset, request.Now, cancellationToken) is { } refused
            ? refused
            : await KeepAsync(request, call, new LetterOrder(asked, form, good, papers!));
    }

    private async Task<IResult> KeepAsync(ApiRequest request, Admitted<LetterRequestOrder> call, LetterOrder order)
    {
        var village = CatalogDesk.CodeOf(request);
        var (kept, code) = await letters.ReceiveAsync(new RequestIntake(village, request.Offset, RequestChannel.Resident), call.Desk.Letters, call.Session, order);
        await freshness.NoteWrittenAsync();
        var steps = await requests.ListStepsAsync(village, kept.Id, CancellationToken.None);
        var isKnown = new WorkingHours(request.Offset, holidays).KnowsHolidays(kept.ReceivedAt, kept.DueAt);
        return new Answer(request.Meta(), request.Today, writer => RequestJson.WriteTracked(writer, kept, steps, new RequestReceipt(code.ToDisplay(), isKnown))) { Cacheable = false };
    }

    private Task<IResult> CancelAsync(ApiRequest request, CancellationToken cancellationToken) => gate.RunAsync(
        request,
        SelfServiceJsonContext.Default.CitizenLetterOrder,
        order => order.Session,
        async call =>
        {
            var cancelled = await call.Desk.Letters.CancelAsync(call.Session, call.Order.Letter, CancellationToken.None);
            return cancelled.IsOk
                ? new Answer(request.Meta(), request.Today, writer => LetterJson.WriteCancelled(writer, call.Order.Letter)) { Cacheable = false }
                : SelfServiceProblems.Of(cancelled);
        },
        cancellationToken);

    private Task<IResult> FileAsync(ApiRequest request, CancellationToken cancellationToken) => calls.FileAsync(
        request, SelfServiceJsonContext.Default.CitizenLetterOrder, order => order.Session, "surat", call => call.Desk.Letters.DownloadAsync(call.Session, call.Order.Letter, cancellationToken), cancellationToken);
}
