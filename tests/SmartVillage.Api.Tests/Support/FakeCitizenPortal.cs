using System.Text.Json;
using SmartVillage.Domain.Areas;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Services.SelfService;
using SmartVillage.Services.SelfService.Citizen;

namespace SmartVillage.Api.Tests.Support;

/// <summary>The Layanan Mandiri of an OpenSID that a test holds in its hand, with the letters of its staff.</summary>
internal sealed class FakeCitizenPortal : IServiceAdapter, ICitizenPortal, IStaffDesk, ICitizenAccount, ICitizenLetters
{
    public const string Pin = "123456";

    private const string Form = """[{"tipe":"text","kode":"[form_nama_usaha]","nama":"Nama Usaha","required":"1"},{"tipe":"select-manual","kode":"[form_modal]","nama":"Modal","pilihan":["kecil","besar"]}]""";

    public FakeCitizenPortal(string village) => (Village, Citizen) = (Reports.Village(village), new CitizenDesk
    {
        Account = this,
        Letters = this,
        Documents = Things,
        Complaints = Things,
        Messages = Things,
        Aid = Things,
        Notices = Things,
        News = Things,
        Village = Things,
        Prints = Things,
    });

    /// <summary>What lies beside the letters.</summary>
    public FakeCitizenThings Things { get; } = new();

    public string Name => $"OpenSidApi:{Village!.Value.Value}";

    public string Family => "OpenSidApi";

    public ServiceCode Code => ServiceCode.LayananMandiri;

    public AdapterMode Mode { get; set; } = AdapterMode.Live;

    public VillageCode? Village { get; }

    public CitizenDesk? Citizen { get; }

    public IStaffLetterDesk? Letters { get; set; }

    public IStaffRegister? Register => null;

    /// <summary>What OpenSID says to a letter, when not yes.</summary>
    public AdapterAnswer<SentLetter>? Refusal { get; set; }

    /// <summary>Letters that were sent.</summary>
    public List<LetterDraft> Sent { get; } = [];

    public int Logouts { get; private set; }

    public Task<AdapterHealth> CheckAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<CitizenSession>> LoginAsync(string credential, string pin, CancellationToken cancellationToken) => Task.FromResult(
        pin == Pin ? AdapterAnswers.Ok(Session(DateTimeOffset.MaxValue.AddDays(-1)))
        : pin == "terkunci" ? AdapterAnswers.Failed<CitizenSession>(AnswerStatus.RateLimited, "Akun dikunci OpenSID.", "403", TimeSpan.FromHours(1))
        : AdapterAnswers.Failed<CitizenSession>(AnswerStatus.Unauthorized, "OpenSidApi menolak akun atau kunci kita.", "401"));

    public Task<AdapterAnswer<bool>> LogoutAsync(CitizenSession session, CancellationToken cancellationToken)
    {
        Logouts++;
        return Task.FromResult(AdapterAnswers.Ok(true));
    }

    public Task<AdapterAnswer<IReadOnlyList<LetterKind>>> KindsAsync(CitizenSession session, CancellationToken cancellationToken) => Listed(
        new LetterKind("4", "S-1", "Keterangan Usaha", "surat-usaha", JsonDocument.Parse(Form).RootElement),
        new LetterKind("5", "S-2", "Domisili", "surat-domisili", JsonDocument.Parse("\"<form>\"").RootElement));

    public Task<AdapterAnswer<SentLetter>> RequestAsync(CitizenSession session, LetterDraft draft, CancellationToken cancellationToken)
    {
        Sent.Add(draft);
        return Task.FromResult(Refusal ?? AdapterAnswers.Ok(new SentLetter($"{100 + Sent.Count}")));
    }

    Task<AdapterAnswer<IReadOnlyList<CitizenLetter>>> ICitizenLetters.ListAsync(CitizenSession session, CancellationToken cancellationToken) =>
        Listed(new CitizenLetter("9", "Keterangan Usaha", LetterState.BeingChecked, "2026-03-01 08:00:00"));

    public Task<AdapterAnswer<bool>> CancelAsync(CitizenSession session, string letterId, CancellationToken cancellationToken) => Task.FromResult(
        letterId == "9" ? AdapterAnswers.Ok(true) : AdapterAnswers.Failed<bool>(AnswerStatus.NotFound, "Ini tidak ada di daftar warga tersebut."));

    public Task<AdapterAnswer<IReadOnlyList<ArchivedLetter>>> ArchiveAsync(CitizenSession session, CancellationToken cancellationToken) =>
        Listed(new ArchivedLetter("9", "470/12/2026", "Keterangan Usaha", "2026-03-02"));

    public Task<AdapterAnswer<AttachedFile>> DownloadAsync(CitizenSession session, string archivedId, CancellationToken cancellationToken) => Task.FromResult(
        archivedId == "9"
            ? AdapterAnswers.Ok(new AttachedFile(AttachmentType.Pdf, "%PDF-1.7 surat"u8.ToArray()))
            : AdapterAnswers.Failed<AttachedFile>(AnswerStatus.NotFound, "Ini tidak ada di daftar warga tersebut."));

    public Task<AdapterAnswer<IReadOnlyList<LetterRequirement>>> RequirementsAsync(CitizenSession session, CancellationToken cancellationToken) => Listed(new LetterRequirement("2", "Fotokopi KK"));

    public Task<AdapterAnswer<bool>> UploadPaperAsync(CitizenSession session, PaperDraft paper, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<bool>> ForgotPinAsync(string email, CancellationToken cancellationToken) => Task.FromResult(AdapterAnswers.Ok(true));

    public Task<AdapterAnswer<bool>> ResetPinAsync(PinReset reset, CancellationToken cancellationToken) => Task.FromResult(AdapterAnswers.Ok(true));

    public Task<AdapterAnswer<bool>> ChangePinAsync(CitizenSession session, string pin, string newPin, CancellationToken cancellationToken) => Task.FromResult(
        pin == Pin ? AdapterAnswers.Ok(true) : AdapterAnswers.Failed<bool>(AnswerStatus.Invalid, "PIN lama tidak cocok.", "403"));

    /// <summary>A session under the word that examples of the documentation name.</summary>
    public static void Admit(ApiHost host, string village) =>
        host.Services.GetRequiredService<ICitizenSessions>()
            .KeepAsync(Reports.Village(village), "sesi-uji-0001", Session(host.Time.GetUtcNow().AddYears(1)), CancellationToken.None).GetAwaiter().GetResult();

    private static CitizenSession Session(DateTimeOffset until) => new() { Token = "jwt-rahasia", ExpiresAt = until, ResidentId = "77", Name = "WARGA UJI", MaskedNik = "1872********9999" };

    private static Task<AdapterAnswer<IReadOnlyList<T>>> Listed<T>(params T[] items) => Task.FromResult(AdapterAnswers.Ok<IReadOnlyList<T>>(items));
}

/// <summary>Letters as the staff of an OpenSID sees them, in the states that a test gives them.</summary>
internal sealed class FakeStaffLetters : IStaffLetterDesk
{
    public Dictionary<string, (LetterState State, string? Reason)> States { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids that the list leaves out.</summary>
    public HashSet<string> Unlisted { get; } = new(StringComparer.Ordinal);

    public bool IsDown { get; set; }

    public Task<AdapterAnswer<IReadOnlyList<StaffLetterRequest>>> RequestsAsync(CancellationToken cancellationToken) => Task.FromResult(IsDown
        ? AdapterAnswers.Failed<IReadOnlyList<StaffLetterRequest>>(AnswerStatus.Unavailable, "OpenSidApi tidak dapat dihubungi.")
        : AdapterAnswers.Ok<IReadOnlyList<StaffLetterRequest>>([.. States.Keys.Where(id => !Unlisted.Contains(id)).Select(Of)]));

    public Task<AdapterAnswer<StaffLetterRequest>> ExamineAsync(string requestId, CancellationToken cancellationToken) => Task.FromResult(States.ContainsKey(requestId)
        ? AdapterAnswers.Ok(Of(requestId))
        : AdapterAnswers.Failed<StaffLetterRequest>(AnswerStatus.NotFound, "OpenSidApi tidak mengenal yang ditanyakan."));

    public Task<AdapterAnswer<IReadOnlyDictionary<string, long>>> CountsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<IReadOnlyList<StaffLetter>>> ArchiveAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<IReadOnlyList<StaffLetter>>> PendingAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<bool>> AcceptRequestAsync(string requestId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<bool>> RefuseRequestAsync(string requestId, string reason, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<bool>> ApproveAsync(string letterId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<bool>> RefuseAsync(string letterId, string reason, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<bool>> ReturnAsync(string letterId, string reason, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<bool>> SignAsync(string letterId, string passphrase, CancellationToken cancellationToken) => throw new NotSupportedException();

    private StaffLetterRequest Of(string id) => new(id, "Keterangan Usaha", "WARGA UJI", "1872********9999", States[id].State, SentAt: null, States[id].Reason);
}
