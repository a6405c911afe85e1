using System.Globalization;
using SmartVillage.Api.Access;
using SmartVillage.Store.Queries;
using SmartVillage.Sync.Pipeline;

namespace SmartVillage.Api.Http;

/// <summary>
/// What a handler gets: the caller, one read transaction in which everything it reads belongs to one edition (P2), and the village that was asked for. What it
/// notes here goes into the ledger.
/// </summary>
internal sealed class ApiRequest(HttpContext httpContext, PopulationReader reader, VillageInfo? village, FreshnessBoard freshness, DateTimeOffset now)
{
    private readonly List<long> _residents = [];

    public HttpContext HttpContext { get; } = httpContext;

    public QueryReader Query { get; } = new(httpContext.Request.Query);

    public PopulationReader Reader { get; } = reader;

    public FreshnessBoard Freshness { get; } = freshness;

    public DateTimeOffset Now { get; } = now;

    /// <summary>Day in the village's zone, for ages and ETags.</summary>
    public DateOnly Today { get; } = VillageClock.Today(now, village?.Profile.TimeZone ?? "Asia/Jakarta");

    /// <summary>Difference of the village's clock from UTC.</summary>
    public TimeSpan Offset { get; } = VillageClock.OffsetOf(now, village?.Profile.TimeZone ?? "Asia/Jakarta");

    /// <summary>The village of the address.</summary>
    public VillageInfo Village => village ?? throw new InvalidOperationException("The route has no village.");

    /// <summary>The caller; only for routes with a right.</summary>
    public Caller Caller { get; } = Caller.Of(httpContext)!;

    /// <summary>Residents whose data the answer holds.</summary>
    public IReadOnlyCollection<long> Residents => _residents;

    /// <summary>Purpose the caller gave, for the ledger.</summary>
    public string? Purpose { get; set; }

    /// <summary>Names of the fields that were shown in full, proposed or decided, for the ledger.</summary>
    public IReadOnlyList<string> NotedFields { get; set; } = [];

    /// <summary>What was done, where one route does several things; null for what the route says.</summary>
    public string? Action { get; set; }

    public void Note(IEnumerable<long> residentIds) => _residents.AddRange(residentIds);

    /// <summary>A route value as id of ours; ids of ours stay far below sixteen digits, so a NIK is never taken for one.</summary>
    public bool TryGetId(string name, out long id) =>
        long.TryParse(HttpContext.GetRouteValue(name) as string, NumberStyles.None, CultureInfo.InvariantCulture, out id) && id is > 0 and < 1_000_000_000_000;

    /// <summary>Our ids of the areas that a list is to be narrowed to: those below the one asked for, of those whose people the caller sees; null for all.</summary>
    public IReadOnlyList<long>? AreasBelow(long? area)
    {
        var below = area is { } id ? Reader.ListAreaIds(Village.Id, id) : null;
        return Caller.Areas is { } own ? [.. own.Where(one => below?.Contains(one) != false)] : below;
    }

    public AnswerMeta Meta() => MetaOf(Village);

    /// <summary>State of an answer about several villages: every edition, the oldest proof, the worst freshness.</summary>
    public AnswerMeta MetaOfMany(IReadOnlyList<VillageInfo> villages) => new(
        Reader.Epoch,
        Edition: 0,
        villages.Min(v => v.ConfirmedAt),
        villages.Select(v => Freshness.Of(v, Now)).DefaultIfEmpty(Http.Freshness.Fresh).Max(),
        new AnswerEditions(villages.Select(v => KeyValuePair.Create(v.Code, v.Edition))))
    {
        Revision = villages.Sum(v => v.Revision),
        OperatorRevision = villages.Sum(v => Freshness.OperatorRevisionOf(v.Code)),
    };

    /// <summary>State of one village that the address does not name.</summary>
    public AnswerMeta MetaOf(VillageInfo village) =>
        new(Reader.Epoch, village.Edition, village.ConfirmedAt, Freshness.Of(village, Now))
        {
            Revision = village.Revision,
            OperatorRevision = Freshness.OperatorRevisionOf(village.Code),
        };

    /// <summary>State of an answer that shows requests of residents.</summary>
    public AnswerMeta MetaWithRequests(VillageInfo village) => MetaOf(village) with { RequestRevision = Freshness.RequestRevisionOf(village.Code) };

    public Answer One(Action<System.Text.Json.Utf8JsonWriter> write) => new(Meta(), Today, write);

    public Answer List(Action<System.Text.Json.Utf8JsonWriter> write, string? next, string? representation = null) =>
        new(Meta(), Today, write) { IsList = true, Next = next, Representation = representation };
}
