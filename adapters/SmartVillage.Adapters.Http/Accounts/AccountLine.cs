using System.Globalization;
using System.Net;
using SmartVillage.Adapters.Http.JsonApi;
using SmartVillage.Services.Adapters;

namespace SmartVillage.Adapters.Http.Accounts;

/// <summary>
/// Calls with one account to a system of OpenDesa: one token, kept until it is over or refused; never more calls in a minute than it takes from one user; and answers read as what they say.
/// </summary>
public sealed class AccountLine : IDisposable
{
    private const int MostPages = 20;
    private const int CallsPerMinute = 60;

    private readonly OutsideSystem _system;
    private readonly AccountRules _rules;
    private readonly AccountToken _token;
    private readonly Quota _quota;

    /// <summary>Sends nothing yet.</summary>
    /// <param name="system">Connection.</param>
    /// <param name="rules">How the other side treats accounts.</param>
    /// <param name="login">The call that logs in.</param>
    /// <param name="time">Clock.</param>
    public AccountLine(OutsideSystem system, AccountRules rules, Func<CancellationToken, Task<HttpResponseMessage>> login, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(rules);
        (_system, _rules) = (system, rules);
        _quota = new Quota(CallsPerMinute, TimeSpan.FromMinutes(1), time);
        _token = new AccountToken(cancellationToken => LoginAsync(login, time, cancellationToken), rules.LockedFor, time);
    }

    /// <summary>Rows of a page that are asked for.</summary>
    public const int PageSize = 100;

    /// <inheritdoc />
    public void Dispose() => _token.Dispose();

    /// <summary>Every row of every page.</summary>
    /// <param name="call">The call, with bearer and number of the page.</param>
    /// <param name="map">What is taken of a row; null for one that does not count.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<AdapterAnswer<IReadOnlyList<TItem>>> ListAsync<TItem>(Func<string, int, Task<HttpResponseMessage>> call, Func<JsonRow, TItem?> map, CancellationToken cancellationToken)
        where TItem : class
    {
        var items = new List<TItem>();
        string? first = null;
        for (var page = 1; page <= MostPages; page++)
        {
            var current = page;
            var answer = await AskAsync(bearer => call(bearer, current), isCommand: false, cancellationToken);
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

    /// <summary>The rows of one answer.</summary>
    public async Task<AdapterAnswer<IReadOnlyList<TItem>>> PageAsync<TItem>(Func<string, Task<HttpResponseMessage>> call, Func<JsonRow, TItem?> map, CancellationToken cancellationToken)
        where TItem : class
    {
        var answer = await AskAsync(call, isCommand: false, cancellationToken);
        return answer.Then(read => read.Many is { } rows ? AdapterAnswers.Ok<IReadOnlyList<TItem>>([.. rows.Select(map).OfType<TItem>()]) : Unreadable<IReadOnlyList<TItem>>());
    }

    /// <summary>One thing.</summary>
    public async Task<AdapterAnswer<TItem>> OneAsync<TItem>(Func<string, Task<HttpResponseMessage>> call, Func<JsonRow, TItem?> map, CancellationToken cancellationToken)
        where TItem : class
    {
        var answer = await AskAsync(call, isCommand: false, cancellationToken);
        return answer.Then(read => read.One is { } row && map(row) is { } item ? AdapterAnswers.Ok(item) : Unreadable<TItem>());
    }

    /// <summary>How many rows there are on all pages; what comes along is dropped.</summary>
    public async Task<AdapterAnswer<long>> TotalAsync(Func<string, Task<HttpResponseMessage>> call, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(call, isCommand: false, cancellationToken);
        return answer.Then(read => read.Total is { } total and >= 0 ? AdapterAnswers.Ok(total) : Unreadable<long>());
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

    /// <summary>A file as it came.</summary>
    public Task<AdapterAnswer<RawFile>> FileAsync(Func<string, Task<HttpResponseMessage>> call, CancellationToken cancellationToken) => _token.UseAsync(
        token => PacedAsync(() => _system.FileAsync(() => call(Bearer(token)), cancellationToken)), file => file.Status == HttpStatusCode.Unauthorized, cancellationToken);

    private async Task<AdapterAnswer<JsonAnswer>> AskAsync(Func<string, Task<HttpResponseMessage>> call, bool isCommand, CancellationToken cancellationToken)
    {
        var raw = await _token.UseAsync(
            token => PacedAsync(() => _system.RawAsync(() => call(Bearer(token)), isCommand, cancellationToken)), answer => answer.Status == HttpStatusCode.Unauthorized, cancellationToken);
        return raw.Then(answer => Read(answer, isCommand));
    }

    private async Task<AdapterAnswer<IssuedToken>> LoginAsync(Func<CancellationToken, Task<HttpResponseMessage>> login, TimeProvider time, CancellationToken cancellationToken)
    {
        var raw = await PacedAsync(() => _system.RawAsync(() => login(cancellationToken), isCommand: false, cancellationToken));
        return raw.Then(answer => answer.Status == HttpStatusCode.Forbidden
            ? AdapterAnswers.Failed<JsonAnswer>(AnswerStatus.RateLimited, $"Akun kita dikunci {_rules.Name} karena kata sandi salah berkali-kali.", "403", answer.RetryAfter ?? _rules.LockedFor)
            : Read(answer, isCommand: false)).Then(read => Token(read, time) is { } token ? AdapterAnswers.Ok(token) : Unreadable<IssuedToken>());
    }

    private Task<AdapterAnswer<T>> PacedAsync<T>(Func<Task<AdapterAnswer<T>>> call)
        where T : notnull => _quota.Take() is { } wait
        ? Task.FromResult(AdapterAnswers.Failed<T>(AnswerStatus.RateLimited, $"Batas permintaan {_rules.Name} untuk menit ini tercapai.", "quota", wait))
        : call();

    private AdapterAnswer<JsonAnswer> Read(RawAnswer answer, bool isCommand) => answer.IsSuccess && JsonAnswer.Read(answer) is { } read
        ? read.IsRefused ? AdapterAnswers.Failed<JsonAnswer>(AnswerStatus.Invalid, $"{_rules.Name} menolak permintaan ini.") : AdapterAnswers.Ok(read)
        : _system.OfBare<JsonAnswer>(answer, isCommand);

    private AdapterAnswer<IReadOnlyDictionary<string, long>> Counted(JsonAnswer read) =>
        read.Counts() is { Count: > 0 } counts ? AdapterAnswers.Ok(counts) : Unreadable<IReadOnlyDictionary<string, long>>();

    private AdapterAnswer<T> Unreadable<T>()
        where T : notnull => AdapterAnswers.Failed<T>(AnswerStatus.Unavailable, $"Jawaban {_rules.Name} tidak dapat dibaca.");

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

/// <summary>How a system treats accounts.</summary>
/// <param name="Name">Name for messages.</param>
/// <param name="LockedFor">How long it locks an account after five wrong passwords.</param>
public sealed record AccountRules(string Name, TimeSpan LockedFor);
