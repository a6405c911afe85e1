using System.Globalization;
using SmartVillage.Services.Requests;

namespace SmartVillage.Api.Open311;

/// <summary>The filters of GET requests. A parameter that is there but empty counts as not there.</summary>
internal static class Open311Search
{
    /// <summary>Most requests in one answer.</summary>
    public const int Most = 1000;

    private static readonly TimeSpan Span = TimeSpan.FromDays(90);

    private static readonly IReadOnlyList<RequestState> Closed = [.. Enum.GetValues<RequestState>().Where(RequestWorkflow.IsClosed)];

    public static (RequestFilter? Filter, Open311Errors? Refusal) Read(IQueryCollection query, DateTimeOffset now)
    {
        var known = RequestTypes.All.Append(RequestTypes.Complaint).Where(t => t.IsPublic).Select(t => t.Code).ToHashSet(StringComparer.Ordinal);
        var filter = new RequestFilter { Types = known, WithMerged = true, Take = Most };
        if (List(query, "service_request_id") is { Count: > 0 } ids)
        {
            // Overrides all others (GeoReport v2).
            return (filter with { Ids = [.. ids.Select(IdOf).OfType<long>().Distinct().Take(Most)] }, null);
        }

        if (List(query, "service_code") is { Count: > 0 } codes)
        {
            if (codes.Any(c => !known.Contains(c)))
            {
                return (null, Open311Errors.UnknownServiceCode);
            }

            filter = filter with { Types = codes };
        }

        if (List(query, "status") is { Count: > 0 } states)
        {
            if (states.Any(s => s is not ("open" or "closed")))
            {
                return (null, Open311Errors.BadStatus);
            }

            filter = filter with { States = [.. states.Contains("open") ? RequestWorkflow.Open : [], .. states.Contains("closed") ? Closed : []] };
        }

        return ReadSpan(query, filter, now) is var (spanned, refusal) && spanned is null ? (null, refusal) : ReadPage(query, spanned!);
    }

    /// <summary>A number of ours in the address; a NIK is never taken for one.</summary>
    public static long? IdOf(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id is > 0 and < 1_000_000_000_000 ? id : null;

    private static (RequestFilter? Filter, Open311Errors? Refusal) ReadSpan(IQueryCollection query, RequestFilter filter, DateTimeOffset now)
    {
        if (!TryMoment(query, "start_date", out var start) || !TryMoment(query, "end_date", out var end))
        {
            return (null, Open311Errors.BadDate);
        }

        // Whole days, so that an answer stays the same for a day.
        var from = start ?? (end is { } last ? Earlier(last) : new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(1) - Span);
        var until = end ?? (start is { } first && first < now - Span ? first + Span : DateTimeOffset.MaxValue);
        return from > until || (start is not null && end is not null && until - from > Span)
            ? (null, Open311Errors.BadSpan)
            : (filter with { From = from, Until = until }, null);
    }

    private static DateTimeOffset Earlier(DateTimeOffset at) => at - DateTimeOffset.MinValue > Span ? at - Span : DateTimeOffset.MinValue;

    private static (RequestFilter? Filter, Open311Errors? Refusal) ReadPage(IQueryCollection query, RequestFilter filter)
    {
        var page = Count(query, "page", 1, 10_000);
        var size = Count(query, "page_size", Most, Most);
        return page is null || size is null ? (null, Open311Errors.BadPage) : (filter with { Skip = (page.Value - 1) * size.Value, Take = size.Value }, null);
    }

    private static int? Count(IQueryCollection query, string name, int standard, int most) => query[name].ToString() is not { Length: > 0 } text ? standard
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number
        : null;

    private static bool TryMoment(IQueryCollection query, string name, out DateTimeOffset? at)
    {
        at = null;
        // A plus of a zone that a client did not escape arrives as a blank.
        if (query[name].ToString().Trim().Replace(' ', '+') is not { Length: > 0 } text)
        {
            return true;
        }

        if (!IsoMoment.TryParse(text, out var read))
        {
            return false;
        }

        at = read;
        return true;
    }

    private static List<string> List(IQueryCollection query, string name) =>
        [.. query[name].SelectMany(v => (v ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
