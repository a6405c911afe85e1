using System.Globalization;
using System.Net;
using System.Text.Json.Serialization.Metadata;
using Refit;
using SmartVillage.Adapters.Http;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.SelfService;

namespace SmartVillage.Adapters.OpenSidApi;

/// <summary>What a resident does in OpenSID, on the resident's own token.</summary>
internal sealed class CitizenClient(IOpenSidApi api, OutsideSystem system, TimeProvider time)
{
    private const int PageSize = 100;
    private const int MostPages = 20;
    private const int LargestFile = 10 * 1024 * 1024;

    // OpenSID locks an account for an hour after five wrong PINs, and says 403.
    private static readonly TimeSpan Locked = TimeSpan.FromSeconds(3600);
    private static readonly int[] PossibleOffsets = [0, 7, 8, 9];
    private static readonly TimeSpan SameComplaint = TimeSpan.FromMinutes(10);

    public async Task<AdapterAnswer<CitizenSession>> LoginAsync(string credential, string pin, CancellationToken cancellationToken)
    {
        var raw = await system.RawAsync(() => api.LoginAsync(new LoginBody(credential, pin), cancellationToken), isCommand: false, cancellationToken);
        return raw.Then(answer => answer.Status == HttpStatusCode.Forbidden
            ? AdapterAnswers.Failed<CitizenSession>(AnswerStatus.RateLimited, "Akun dikunci OpenSID karena PIN salah berkali-kali.", "403", answer.RetryAfter ?? Locked)
            : Session(answer));
    }

    public Task<AdapterAnswer<IReadOnlyList<CitizenLetter>>> LettersAsync(CitizenSession session, CancellationToken cancellationToken) => AllAsync(
        (page, size) => api.LettersAsync(Bearer(session), page, size, cancellationToken),
        OpenSidJson.Types.Letters,
        letter => letter is { Id: { } id, Attributes: { } its } ? new CitizenLetter(id, its.Kind, State(its.Status), its.SentAt) : null,
        cancellationToken);

    public Task<AdapterAnswer<IReadOnlyList<LetterKind>>> LetterKindsAsync(CitizenSession session, CancellationToken cancellationToken) => AllAsync(
        (page, size) => api.LetterKindsAsync(Bearer(session), page, size, cancellationToken),
        OpenSidJson.Types.LetterKinds,
        kind => kind is { Id: { } id, Attributes: { } its } ? new LetterKind(id, its.Kode, its.Nama, its.Slug) : null,
        cancellationToken);

    public async Task<AdapterAnswer<bool>> RequestLetterAsync(CitizenSession session, LetterDraft draft, CancellationToken cancellationToken)
    {
        var body = new LetterBody { KindId = draft.KindId, Fields = draft.Fields, Requirements = draft.Requirements, Note = draft.Note, Phone = draft.Phone };
        var raw = await system.RawAsync(() => api.RequestLetterAsync(draft.Slug, Bearer(session), body, cancellationToken), isCommand: true, cancellationToken);
        return raw.Then(Done);
    }

    public async Task<AdapterAnswer<bool>> CancelLetterAsync(CitizenSession session, string letterId, CancellationToken cancellationToken)
    {
        var own = await LettersAsync(session, cancellationToken);
        if (!own.IsOk)
        {
            return own.Failure<bool>();
        }

        if (own.Value.FirstOrDefault(letter => letter.Id == letterId) is not { } letter)
        {
            return AdapterAnswers.Failed<bool>(AnswerStatus.NotFound, "Permohonan ini tidak ada di daftar warga tersebut.");
        }

        if (letter.State is not (LetterState.Incomplete or LetterState.BeingChecked))
        {
            return AdapterAnswers.Failed<bool>(AnswerStatus.Conflict, "Permohonan ini sudah diproses dan tidak dapat dibatalkan.");
        }

        var raw = await system.RawAsync(() => api.CancelLetterAsync(letterId, Bearer(session), cancellationToken), isCommand: true, cancellationToken);
        return raw.Then(Done);
    }

    public async Task<AdapterAnswer<SentComplaint>> SendComplaintAsync(CitizenSession session, ComplaintDraft draft, CancellationToken cancellationToken)
    {
        if (draft.File.Length is 0 or > LargestFile)
        {
            return AdapterAnswers.Failed<SentComplaint>(AnswerStatus.Invalid, "OpenSID meminta satu foto, paling besar 10 MB.");
        }

        var raw = await system.RawAsync(
            () => api.SendComplaintAsync(
                Bearer(session), draft.Email, draft.Phone, draft.Title, draft.Text, new ByteArrayPart(draft.File, draft.FileName), cancellationToken),
            isCommand: true,
            cancellationToken);
        var sent = raw.Then(Done);
        if (!sent.IsOk)
        {
            return sent.Failure<SentComplaint>();
        }

        var list = await AllAsync(
            (page, size) => api.ComplaintsAsync(Bearer(session), page, size, cancellationToken),
            OpenSidJson.Types.Complaints,
            complaint => complaint is { Id: { } id, Attributes: { } its } ? (Id: id, its.Judul, its.CreatedAt) : ((string Id, string? Judul, string? CreatedAt)?)null,
            cancellationToken);

        // It was taken, whether it is found again or not.
        return AdapterAnswers.Ok(new SentComplaint(list.IsOk ? list.Value.Where(complaint => IsSame(complaint!.Value, draft.Title)).Select(complaint => complaint!.Value.Id).MaxBy(Number) : null));
    }

    private bool IsSame((string Id, string? Title, string? CreatedAt) complaint, string title) =>
        complaint.Title?.Trim() == title.Trim()
        && DateTimeOffset.TryParse(complaint.CreatedAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)

        // A time without a zone is of the server's, which may be any of three.
        && PossibleOffsets.Any(hours => (time.GetUtcNow() - at.AddHours(-hours)).Duration() <= SameComplaint);

    private async Task<AdapterAnswer<IReadOnlyList<TItem>>> AllAsync<T, TItem>(
        Func<int, int, Task<HttpResponseMessage>> page, JsonTypeInfo<ManyDocument<T>> type, Func<OneResource<T>, TItem?> map, CancellationToken cancellationToken)
    {
        var items = new List<TItem>();
        for (var number = 1; number <= MostPages; number++)
        {
            var current = number;
            var raw = await system.RawAsync(() => page(current, PageSize), isCommand: false, cancellationToken);
            var document = raw.Then(answer => answer.IsSuccess && answer.Read(type) is { Data: not null } read ? AdapterAnswers.Ok(read) : Refusal<ManyDocument<T>>(answer, isCommand: false));
            if (!document.IsOk)
            {
                return document.Failure<IReadOnlyList<TItem>>();
            }

            items.AddRange(document.Value.Data!.OfType<OneResource<T>>().Select(map).OfType<TItem>());
            if (document.Value.Data!.Count < PageSize && !(document.Value.Meta?.Pagination?.TotalPages > number))
            {
                break;
            }
        }

        return AdapterAnswers.Ok<IReadOnlyList<TItem>>(items);
    }

    private AdapterAnswer<CitizenSession> Session(RawAnswer answer)
    {
        if ((int)answer.Status is < 200 or >= 300 || answer.Read(OpenSidJson.Types.Login) is not { Data: { Attributes: { AccessToken: { Token: { Length: > 0 } token } access } its } data })
        {
            return Refusal<CitizenSession>(answer, isCommand: false);
        }

        var seconds = double.TryParse(access.ExpiresIn, CultureInfo.InvariantCulture, out var expires) && expires is > 0 and < 31_536_000 ? expires : 3600;
        return AdapterAnswers.Ok(new CitizenSession
        {
            Token = token,
            ExpiresAt = time.GetUtcNow() + TimeSpan.FromSeconds(seconds),
            ResidentId = its.Penduduk?.Id ?? data.Id ?? string.Empty,
            Name = its.Nama ?? its.Penduduk?.Nama,
            MaskedNik = Masking.Number(its.Nik ?? its.Penduduk?.Nik),
        });
    }

    /// <summary>A command without an answer of its own is done when its status says so.</summary>
    private AdapterAnswer<bool> Done(RawAnswer answer) =>
        answer.IsSuccess && IsJson(answer.Body) ? AdapterAnswers.Ok(true) : Refusal<bool>(answer, isCommand: true);

    private AdapterAnswer<T> Refusal<T>(RawAnswer answer, bool isCommand)
        where T : notnull => system.OfBare<T>(answer, isCommand);

    private static bool IsJson(string body) => body.TrimStart() is ['{' or '[', ..] && body.TrimEnd() is [.., '}' or ']'];

    private static LetterState State(string? status) => int.TryParse(status, CultureInfo.InvariantCulture, out var code) && code is >= 0 and <= 5 ? (LetterState)code : LetterState.Unknown;

    private static long Number(string id) => long.TryParse(id, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Bearer(CitizenSession session) => $"Bearer {session.Token}";
}
