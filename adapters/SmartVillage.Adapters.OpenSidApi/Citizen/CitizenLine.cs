using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.JsonApi;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Services.SelfService.Citizen;

namespace SmartVillage.Adapters.OpenSidApi.Citizen;

/// <summary>Calls on a resident's own token. OpenSID limits them per resident, and says so itself.</summary>
internal sealed class CitizenLine(IOpenSidCitizenApi api, OutsideSystem system)
{
    private const int PageSize = 100;
    private const int MostPages = 20;

    public IOpenSidCitizenApi Api => api;

    public static string Bearer(CitizenSession session) => $"Bearer {session.Token}";

    /// <summary>Whether a part of an address is one: what leads elsewhere in it is none.</summary>
    public static bool IsPart(string? part) => part is { Length: > 0 and <= 200 } && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    /// <summary>Every row of every page.</summary>
    public async Task<AdapterAnswer<IReadOnlyList<TItem>>> ListAsync<TItem>(
        Func<int, int, Task<HttpResponseMessage>> call, Func<JsonRow, TItem?> map, CancellationToken cancellationToken)
        where TItem : class
    {
        var items = new List<TItem>();
        for (var page = 1; page <= MostPages; page++)
        {
            var current = page;
            var answer = await AskAsync(() => call(current, PageSize), isCommand: false, cancellationToken);
            if (!answer.IsOk)
            {
                return answer.Failure<IReadOnlyList<TItem>>();
            }

            if (answer.Value.Many is not { } rows)
            {
                return Unreadable<IReadOnlyList<TItem>>();
            }

            items.AddRange(rows.Select(map).OfType<TItem>());
            if (rows.Count == 0 || !answer.Value.HasNext(page, PageSize))
            {
                break;
            }
        }

        return AdapterAnswers.Ok<IReadOnlyList<TItem>>(items);
    }

    /// <summary>One thing.</summary>
    public async Task<AdapterAnswer<TItem>> OneAsync<TItem>(Func<Task<HttpResponseMessage>> call, Func<JsonRow, TItem?> map, CancellationToken cancellationToken)
        where TItem : class
    {
        var answer = await AskAsync(call, isCommand: false, cancellationToken);
        return answer.Then(read => read.One is { } row && map(row) is { } item ? AdapterAnswers.Ok(item) : Unreadable<TItem>());
    }

    /// <summary>Something that changes something there; done when status and body say so.</summary>
    public async Task<AdapterAnswer<bool>> DoAsync(Func<Task<HttpResponseMessage>> call, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(call, isCommand: true, cancellationToken);
        return answer.Then(_ => AdapterAnswers.Ok(true));
    }

    /// <summary>A picture or PDF, told by its bytes.</summary>
    public async Task<AdapterAnswer<AttachedFile>> FileAsync(Func<Task<HttpResponseMessage>> call, CancellationToken cancellationToken)
    {
        var raw = await system.FileAsync(call, cancellationToken);
        return raw.Then(file => ReceivedFile.Of(file, system));
    }

    /// <summary>Goes on with something of the resident's own list, and with nothing else: OpenSID looks ids up without asking whose they are.</summary>
    public static async Task<AdapterAnswer<T>> OwnAsync<TItem, T>(
        string id, Task<AdapterAnswer<IReadOnlyList<TItem>>> listing, Func<TItem, string> idOf, Func<TItem, Task<AdapterAnswer<T>>> next)
        where TItem : class
        where T : notnull
    {
        var own = await listing;
        if (!own.IsOk)
        {
            return own.Failure<T>();
        }

        return IsPart(id) && own.Value.FirstOrDefault(item => idOf(item) == id) is { } found
            ? await next(found)
            : AdapterAnswers.Failed<T>(AnswerStatus.NotFound, "Ini tidak ada di daftar warga tersebut.");
    }

    public static AdapterAnswer<T> Unreadable<T>()
        where T : notnull => AdapterAnswers.Failed<T>(AnswerStatus.Unavailable, "Jawaban OpenSID tidak dapat dibaca.");

    private async Task<AdapterAnswer<JsonAnswer>> AskAsync(Func<Task<HttpResponseMessage>> call, bool isCommand, CancellationToken cancellationToken)
    {
        var raw = await system.RawAsync(call, isCommand, cancellationToken);
        return raw.Then(answer => answer.IsSuccess && JsonAnswer.Read(answer) is { } read
            ? read.IsRefused ? AdapterAnswers.Failed<JsonAnswer>(AnswerStatus.Invalid, "OpenSID menolak permintaan ini.") : AdapterAnswers.Ok(read)
            : system.OfBare<JsonAnswer>(answer, isCommand));
    }
}
