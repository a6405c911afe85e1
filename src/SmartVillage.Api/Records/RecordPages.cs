using System.Text.Json;
using SmartVillage.Api.Http;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Records;

/// <summary>What every list of records does the same way: token in, one row more than asked, token out, residents into the ledger.</summary>
internal sealed class RecordPages(PageToken tokens)
{
    public const int UsualPage = 50;
    public const int LongestPage = 200;

    /// <summary>Reads <c>limit</c> and <c>next</c>, then a page, and writes it.</summary>
    public IResult List(ApiRequest request, EntityDefinition entity, Func<long?, int, IReadOnlyList<PopulationRow>> read)
    {
        var (start, problem) = Start(request);
        if (problem is not null)
        {
            return problem;
        }

        return Page(request, entity, start!, read);
    }

    /// <summary>The page at a place that is already known.</summary>
    public IResult Page(
        ApiRequest request, EntityDefinition entity, PageStart start, Func<long?, int, IReadOnlyList<PopulationRow>> read, bool cacheable = true)
    {
        var rows = read(start.AfterId, start.Limit + 1);
        var page = rows.Take(start.Limit).ToArray();
        NoteResidents(request, entity, page);
        var context = ContextOf(request);
        context.Resolve(entity, page);
        return new Answer(start.Meta, request.Today, writer => WriteAll(writer, page, context))
        {
            IsList = true,
            Next = rows.Count > start.Limit ? Next(start, page[^1].Id.ToString()) : null,
            Cacheable = cacheable,
        };
    }

    /// <summary>One record by the id in the address.</summary>
    public static IResult One(ApiRequest request, EntityDefinition entity)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        if (request.Reader.Find(entity, request.Village.Id, id) is not { } row)
        {
            return Problems.NotFound;
        }

        PopulationRow[] rows = [row];
        NoteResidents(request, entity, rows);
        var context = ContextOf(request);
        context.Resolve(entity, rows);
        return request.One(writer => RecordJson.Write(writer, row, context));
    }

    /// <summary>Records that were found by an order in a body, without further pages.</summary>
    public static IResult All(ApiRequest request, EntityDefinition entity, IReadOnlyList<PopulationRow> rows)
    {
        NoteResidents(request, entity, rows);
        var context = ContextOf(request);
        context.Resolve(entity, rows);
        return new Answer(request.Meta(), request.Today, writer => WriteAll(writer, rows, context)) { IsList = true, Cacheable = false };
    }

    public static RecordContext ContextOf(ApiRequest request) =>
        new(request.Caller.Sight, request.Reader.ReadLabels(request.Village), request.Reader, request.Village.Id);

    /// <summary>Where a page starts; the question is the address without paging, so that a token can't wander to another list.</summary>
    public (PageStart? Start, ApiProblem? Problem) Start(ApiRequest request, AnswerMeta? known = null)
    {
        var limit = request.Query.Limit();
        var token = request.Query.Text("next", maxLength: 400);
        if (request.Query.Problem is { } problem)
        {
            return (null, problem);
        }

        return Start(known ?? request.Meta(), Question(request.HttpContext.Request), limit, token);
    }

    /// <summary>Where a page starts when the question was in a body.</summary>
    public (PageStart? Start, ApiProblem? Problem) Start(AnswerMeta meta, string question, int limit, string? token)
    {
        if (token is null)
        {
            return (new PageStart(meta, question, limit, Place: null), null);
        }

        var (place, refused) = tokens.Read(token, meta, question);
        return refused is not null ? (null, refused) : (new PageStart(meta, question, limit, place), null);
    }

    /// <summary>Token for a place.</summary>
    public string Next(PageStart start, string place) => tokens.Create(start.Meta, start.Question, place);

    private static string Question(HttpRequest request) =>
        $"{request.Path}?{string.Join('&', request.Query.Where(q => q.Key is not ("next" or "limit")).OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => $"{q.Key}={q.Value}"))}";

    /// <summary>Notes for the ledger whose data rows hold, or whom they name.</summary>
    public static void NoteResidents(ApiRequest request, EntityDefinition entity, IReadOnlyList<PopulationRow> rows)
    {
        if (ReferenceEquals(entity, Entities.Residents))
        {
            request.Note(rows.Select(r => r.Id));
            return;
        }

        foreach (var field in entity.Fields.Where(f => f.Target == "residents"))
        {
            var keys = rows.Select(r => r.Record.Number(field)).OfType<long>().Distinct().ToArray();
            request.Note(request.Reader.FindIds(Entities.Residents, request.Village.Id, keys).Values);
        }
    }

    private static void WriteAll(Utf8JsonWriter writer, IReadOnlyList<PopulationRow> rows, RecordContext context)
    {
        writer.WriteStartArray();
        foreach (var row in rows)
        {
            RecordJson.Write(writer, row, context);
        }

        writer.WriteEndArray();
    }
}
