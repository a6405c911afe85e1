using System.Globalization;
using System.Net;
using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.Accounts;
using SmartVillage.Adapters.Http.JsonApi;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests.Attachments;

namespace SmartVillage.Adapters.OpenSidApi.Staff;

/// <summary>Calls with the staff's account of its own: one login, kept until it is refused, and never more calls in a minute than OpenSID takes from one user.</summary>
internal sealed class StaffLine : IDisposable
{
    private const int PageSize = 100;
    private const int MostPages = 20;
    private const int CallsPerMinute = 60;

    // As for residents: five wrong passwords lock the account for an hour.
    private static readonly TimeSpan Locked = TimeSpan.FromSeconds(3600);
    private readonly OutsideSystem _system;
    private readonly AccountToken _token;
    private readonly Quota _quota;

    public StaffLine(IOpenSidStaffApi api, OutsideSystem system, string user, string password, TimeProvider time)
    {
        (Api, _system) = (api, system);
        _quota = new Quota(CallsPerMinute, TimeSpan.FromMinutes(1), time);
        _token = new AccountToken(cancellationToken => LoginAsync(user, password, time, cancellationToken), Locked, time);
    }

    public IOpenSidStaffApi Api { get; }

    public void Dispose() => _token.Dispose();

    /// <summary>Every row of every page.</summary>
    public async Task<AdapterAnswer<IReadOnlyList<TItem>>> ListAsync<TItem>(
        Func<string, int, int, Task<HttpResponseMessage>> call, Func<JsonRow, TItem?> map, CancellationToken cancellationToken)
        where TItem : class
    {
        var items = new List<TItem>();
        string? first = null;
        for (var page = 1; page <= MostPages; page++)
        {
            var current = page;
            var answer = await AskAsync(bearer => call(bearer, current, PageSize), isCommand: false, cancellationToken);
            if (!answer.IsOk)
            {
                return answer.Failure<IReadOnlyList<TItem>>();
            }

            if (answer.Value.Many is not { } rows)
            {
                return Unreadable<IReadOnlyList<TItem>>();
            }

            // A release that knows no pages says the same again and again.
            if (rows.Count == 0 || (first is not null && rows[0].Id == first))
            {
                break;
            }

            first = rows[0].Id;
            items.AddRange(rows.Select(map).OfType<TItem>());
            if (!answer.Value.HasNext(page, PageSize))
            {
                break;
            }
        }

        return AdapterAnswers.Ok<IReadOnlyList<TItem>>(items);
    }

    /// <summary>One thing.</summary>
    public async Task<AdapterAnswer<TItem>> OneAsync<TItem>(Func<string, Task<HttpResponseMessage>> call, Func<JsonRow, TItem?> map, CancellationToken cancellationToken)
        where TItem : class
    {
        var answer = await AskAsync(call, isCommand: false, cancellationToken);
        return answer.Then(read => read.One is { } row && map(row) is { } item ? AdapterAnswers.Ok(item) : Unreadable<TItem>());
    }

    /// <summary>Counts by their names.</summary>
    public async Task<AdapterAnswer<IReadOnlyDictionary<string, long>>> CountsAsync(Func<string, Task<HttpResponseMessage>> call, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(call, isCommand: false, cancellationToken);
        return answer.Then(Counted);
    }

    /// <summary>The same for a route that asks for no account.</summary>
    public async Task<AdapterAnswer<IReadOnlyDictionary<string, long>>> OpenCountsAsync(Func<Task<HttpResponseMessage>> call, CancellationToken cancellationToken)
    {
        var raw = await PacedAsync(() => _system.RawAsync(call, isCommand: false, cancellationToken));
        return raw.Then(answer => Read(answer, isCommand: false)).Then(Counted);
    }

    /// <summary>Something that changes something there.</summary>
    public async Task<AdapterAnswer<bool>> DoAsync(Func<string, Task<HttpResponseMessage>> call, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(call, isCommand: true, cancellationToken);
        return answer.Then(_ => AdapterAnswers.Ok(true));
    }

    /// <summary>A picture or PDF, told by its bytes.</summary>
    public async Task<AdapterAnswer<AttachedFile>> FileAsync(Func<string, Task<HttpResponseMessage>> call, CancellationToken cancellationToken)
    {
        var raw = await _token.UseAsync(
            token => PacedAsync(() => _system.FileAsync(() => call(Bearer(token)), cancellationToken)), file => file.Status == HttpStatusCode.Unauthorized, cancellationToken);
        return raw.Then(file => ReceivedFile.Of(file, _system));
    }

    private async Task<AdapterAnswer<JsonAnswer>> AskAsync(Func<string, Task<HttpResponseMessage>> call, bool isCommand, CancellationToken cancellationToken)
    {
        var raw = await _token.UseAsync(
            token => PacedAsync(() => _system.RawAsync(() => call(Bearer(token)), isCommand, cancellationToken)), answer => answer.Status == HttpStatusCode.Unauthorized, cancellationToken);
        return raw.Then(answer => Read(answer, isCommand));
    }

    private async Task<AdapterAnswer<IssuedToken>> LoginAsync(string user, string password, TimeProvider time, CancellationToken cancellationToken)
    {
        var raw = await PacedAsync(() => _system.RawAsync(() => Api.LoginAsync(new StaffLoginBody(user, password), cancellationToken), isCommand: false, cancellationToken));
        return raw.Then(answer => answer.Status == HttpStatusCode.Forbidden
            ? AdapterAnswers.Failed<JsonAnswer>(AnswerStatus.RateLimited, "Akun petugas dikunci OpenSID karena kata sandi salah berkali-kali.", "403", answer.RetryAfter ?? Locked)
            : Read(answer, isCommand: false)).Then(read => Token(read, time) is { } token
                ? AdapterAnswers.Ok(token)
                : AdapterAnswers.Failed<IssuedToken>(AnswerStatus.Unavailable, "OpenSID tidak memberi token petugas."));
    }

    private Task<AdapterAnswer<T>> PacedAsync<T>(Func<Task<AdapterAnswer<T>>> call)
        where T : notnull => _quota.Take() is { } wait
        ? Task.FromResult(AdapterAnswers.Failed<T>(AnswerStatus.RateLimited, "Batas permintaan OpenSID untuk menit ini tercapai.", "quota", wait))
        : call();

    private AdapterAnswer<JsonAnswer> Read(RawAnswer answer, bool isCommand) => answer.IsSuccess && JsonAnswer.Read(answer) is { } read
        ? read.IsRefused ? AdapterAnswers.Failed<JsonAnswer>(AnswerStatus.Invalid, "OpenSID menolak permintaan petugas ini.") : AdapterAnswers.Ok(read)
        : _system.OfBare<JsonAnswer>(answer, isCommand);

    private static AdapterAnswer<IReadOnlyDictionary<string, long>> Counted(JsonAnswer read) =>
        read.Counts() is { Count: > 0 } counts ? AdapterAnswers.Ok(counts) : Unreadable<IReadOnlyDictionary<string, long>>();

    private static AdapterAnswer<T> Unreadable<T>()
        where T : notnull => AdapterAnswers.Failed<T>(AnswerStatus.Unavailable, "Jawaban OpenSID tidak dapat dibaca.");

    /// <summary>The token is a text or an object with its span, below one of two names.</summary>
    private static IssuedToken? Token(JsonAnswer read, TimeProvider time)
    {
        if (read.One is not { } row)
        {
            return null;
        }

        var inner = row.Below("access_token");
        var token = inner.Text("token") ?? row.Text("access_token", "token");
        var seconds = inner.Text("expires_in") ?? row.Text("expires_in");
        return token is null ? null : new IssuedToken(
            token, double.TryParse(seconds, CultureInfo.InvariantCulture, out var span) && span is > 60 and < 31_536_000 ? time.GetUtcNow().AddSeconds(span) : null);
    }

    private static string Bearer(string token) => $"Bearer {token}";
}
