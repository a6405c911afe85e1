using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.Contracts;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.SelfService;

namespace SmartVillage.Adapters.OpenSidApi;

/// <summary>Layanan Mandiri and the staff's desk of one OpenSID. It is reached from this service only, never by a browser.</summary>
public sealed class OpenSidApiAdapter : ContractedAdapter, ICitizenSelfService, IStaffComplaintDesk
{
    private readonly IOpenSidApi? _api;
    private readonly CitizenClient? _citizen;
    private readonly StaffClient? _staff;

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
        if (Connect() is not { } system)
        {
            return;
        }

        _api = system.Client<IOpenSidApi>(OpenSidJson.Default);
        _citizen = new CitizenClient(_api, system, time);
        _staff = options is { StaffUser.Length: > 0, StaffPassword.Length: > 0 } ? new StaffClient(_api, system, options.StaffUser, options.StaffPassword) : null;
    }

    /// <inheritdoc />
    public Task<AdapterAnswer<CitizenSession>> LoginAsync(string credential, string pin, CancellationToken cancellationToken) =>
        _citizen?.LoginAsync(credential, pin, cancellationToken) ?? OffAsync<CitizenSession>();

    /// <inheritdoc />
    public Task<AdapterAnswer<IReadOnlyList<CitizenLetter>>> LettersAsync(CitizenSession session, CancellationToken cancellationToken) =>
        _citizen?.LettersAsync(session, cancellationToken) ?? OffAsync<IReadOnlyList<CitizenLetter>>();

    /// <inheritdoc />
    public Task<AdapterAnswer<IReadOnlyList<LetterKind>>> LetterKindsAsync(CitizenSession session, CancellationToken cancellationToken) =>
        _citizen?.LetterKindsAsync(session, cancellationToken) ?? OffAsync<IReadOnlyList<LetterKind>>();

    /// <inheritdoc />
    public Task<AdapterAnswer<bool>> RequestLetterAsync(CitizenSession session, LetterDraft draft, CancellationToken cancellationToken) =>
        _citizen?.RequestLetterAsync(session, draft, cancellationToken) ?? OffAsync<bool>();

    /// <inheritdoc />
    public Task<AdapterAnswer<bool>> CancelLetterAsync(CitizenSession session, string letterId, CancellationToken cancellationToken) =>
        _citizen?.CancelLetterAsync(session, letterId, cancellationToken) ?? OffAsync<bool>();

    /// <inheritdoc />
    public Task<AdapterAnswer<SentComplaint>> SendComplaintAsync(CitizenSession session, ComplaintDraft draft, CancellationToken cancellationToken) =>
        _citizen?.SendComplaintAsync(session, draft, cancellationToken) ?? OffAsync<SentComplaint>();

    /// <inheritdoc />
    bool IStaffComplaintDesk.IsReady => _staff is not null;

    /// <inheritdoc />
    Task<AdapterAnswer<IReadOnlyList<StaffComplaint>>> IStaffComplaintDesk.ListAsync(CancellationToken cancellationToken) =>
        _staff?.ListAsync(cancellationToken) ?? OffAsync<IReadOnlyList<StaffComplaint>>();

    /// <inheritdoc />
    Task<AdapterAnswer<bool>> IStaffComplaintDesk.ReplyAsync(string complaintId, ComplaintState state, string text, CancellationToken cancellationToken) =>
        _staff?.ReplyAsync(complaintId, state, text, cancellationToken) ?? OffAsync<bool>();

    /// <summary>The public profile of the village.</summary>
    protected override async Task<IAdapterFailure> ProbeAsync(OutsideSystem system, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(system);
        var raw = await system.RawAsync(() => _api!.ProfileAsync(cancellationToken), isCommand: false, cancellationToken);
        return raw.Then(answer => answer.IsSuccess ? AdapterAnswers.Ok(true) : system.OfBare<bool>(answer));
    }

    private Task<AdapterAnswer<T>> OffAsync<T>()
        where T : notnull => Task.FromResult(Off<T>());
}
