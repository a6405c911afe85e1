using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.Accounts;
using SmartVillage.Adapters.Http.Contracts;
using SmartVillage.Adapters.OpenSidApi.Citizen;
using SmartVillage.Adapters.OpenSidApi.Staff;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Services.SelfService;
using SmartVillage.Services.SelfService.Citizen;

namespace SmartVillage.Adapters.OpenSidApi;

/// <summary>Layanan Mandiri and the staff's desk of one OpenSID. It is reached from this service only, never by a browser.</summary>
public sealed class OpenSidApiAdapter : ContractedAdapter, ICitizenPortal, IStaffDesk, IStaffComplaintDesk
{
    // A file at its largest, and what is sent around it.
    private const long LargestAnswer = ReceivedFile.Largest + (1024 * 1024);

    // As for residents: five wrong passwords lock the account for an hour.
    private static readonly TimeSpan StaffLocked = TimeSpan.FromSeconds(3600);

    private readonly IOpenSidCitizenApi? _api;
    private readonly AccountLine? _staff;
    private readonly StaffComplaints? _complaints;

    /// <summary>Off until licence, address and the word of the operator about the JWT secret are there.</summary>
    public OpenSidApiAdapter(OpenSidApiOptions options, TimeProvider time)
        : base(
            "OpenSidApi",
            ServiceCode.LayananMandiri,
            (options ?? throw new ArgumentNullException(nameof(options))).Contract,
            [new AdapterNeed("JwtSecretChanged", "pernyataan bahwa JWT_SECRET bawaan sudah diganti", options.JwtSecretChanged || options.Contract.Wanted == AdapterMode.Sandbox)],
            time,
            options.Village,
            options.Section)
    {
        if (options.Contract.Url is not { } url || Connect(new OutsideOptions { Name = Name, Address = url, LargestAnswer = LargestAnswer }) is not { } system)
        {
            return;
        }

        _api = system.Client<IOpenSidCitizenApi>(OpenSidJson.Default);
        Citizen = Desk(new CitizenLine(_api, system), system, time);
        if (options is not { StaffUser.Length: > 0, StaffPassword.Length: > 0 })
        {
            return;
        }

        var staff = system.Client<IOpenSidStaffApi>(OpenSidJson.Default);
        _staff = new AccountLine(
            system, new AccountRules("OpenSID", StaffLocked), cancellationToken => staff.LoginAsync(new StaffLoginBody(options.StaffUser, options.StaffPassword), cancellationToken), time);
        _complaints = new StaffComplaints(staff, _staff, system);
        (Letters, Register) = (new StaffLetters(staff, _staff, options.StaffPassword), new StaffRegister(staff, _staff));
    }

    /// <inheritdoc />
    public CitizenDesk? Citizen { get; }

    /// <inheritdoc />
    public IStaffLetterDesk? Letters { get; }

    /// <inheritdoc />
    public IStaffRegister? Register { get; }

    /// <inheritdoc />
    public bool IsReady => _complaints is not null;

    /// <inheritdoc />
    public Task<AdapterAnswer<IReadOnlyList<StaffComplaint>>> ListAsync(CancellationToken cancellationToken) =>
        _complaints?.ListAsync(state: null, cancellationToken) ?? OffAsync<IReadOnlyList<StaffComplaint>>();

    /// <inheritdoc />
    public Task<AdapterAnswer<IReadOnlyList<StaffComplaint>>> ListAsync(ComplaintState state, CancellationToken cancellationToken) =>
        _complaints?.ListAsync(state, cancellationToken) ?? OffAsync<IReadOnlyList<StaffComplaint>>();

    /// <inheritdoc />
    public Task<AdapterAnswer<StaffComplaintDetail>> FindAsync(string complaintId, CancellationToken cancellationToken) =>
        _complaints?.FindAsync(complaintId, cancellationToken) ?? OffAsync<StaffComplaintDetail>();

    /// <inheritdoc />
    public Task<AdapterAnswer<AttachedFile>> PhotoAsync(string complaintId, CancellationToken cancellationToken) =>
        _complaints?.PhotoAsync(complaintId, cancellationToken) ?? OffAsync<AttachedFile>();

    /// <inheritdoc />
    public Task<AdapterAnswer<IReadOnlyDictionary<string, long>>> CountsAsync(CancellationToken cancellationToken) =>
        _complaints?.CountsAsync(cancellationToken) ?? OffAsync<IReadOnlyDictionary<string, long>>();

    /// <inheritdoc />
    public Task<AdapterAnswer<bool>> ReplyAsync(string complaintId, ComplaintState state, string text, CancellationToken cancellationToken) =>
        _complaints?.ReplyAsync(complaintId, state, text, cancellationToken) ?? OffAsync<bool>();

    /// <summary>The public profile of the village.</summary>
    protected override async Task<IAdapterFailure> ProbeAsync(OutsideSystem system, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(system);
        var raw = await system.RawAsync(() => _api!.ProfileAsync(cancellationToken), isCommand: false, cancellationToken);
        return raw.Then(answer => answer.IsSuccess ? AdapterAnswers.Ok(true) : system.OfBare<bool>(answer));
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        _staff?.Dispose();
        base.Dispose(disposing);
    }

    private static CitizenDesk Desk(CitizenLine line, OutsideSystem system, TimeProvider time) => new()
    {
        Account = new CitizenAccount(line, system, time),
        Letters = new CitizenLetters(line),
        Documents = new CitizenDocuments(line),
        Complaints = new CitizenComplaints(line, time),
        Messages = new CitizenMessages(line),
        Aid = new CitizenAid(line),
        Notices = new CitizenNotices(line),
        News = new CitizenNews(line),
        Village = new CitizenVillage(line),
        Prints = new CitizenPrints(line),
    };

    private Task<AdapterAnswer<T>> OffAsync<T>()
        where T : notnull => Task.FromResult(Off<T>());
}
