using System.Globalization;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Api.Services;
using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Api.Quality;

/// <summary>What those who lead look at: which findings were set aside and why, and cases that several villages have in common. Nobody is named.</summary>
internal sealed class OversightEndpoints(IFindingDesk desk, RecordPages pages) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/quality/exceptions", "listExceptions", ExceptionsAsync)
        {
            Tag = QualityEndpoints.Tag,
            Summary = "Temuan yang dikecualikan: oleh siapa, mengapa, dan sampai kapan",
            Right = Right.ReadExceptions,
            Query = QueryParameter.Paging,
            Schema = "ExceptedFinding",
            IsList = true,
        },
        new("GET", "/quality/cases", "listCrossVillageCases", CasesAsync)
        {
            Tag = QualityEndpoints.Tag,
            Summary = "Perkara yang sama di beberapa kelurahan, hanya nomor perkaranya",
            Description = "Misalnya satu NIK di dua kelurahan. Orangnya dilihat petugas kelurahan masing-masing pada temuan dengan case yang sama.",
            Right = Right.ReadCases,
            Schema = "CrossVillageCase",
            IsList = true,
        },
    ];

    private Task<IResult> ExceptionsAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (start, problem) = pages.Start(request);
        if (problem is not null)
        {
            return Task.FromResult<IResult>(problem);
        }

        var found = desk.ListExcepted(CatalogDesk.CodeOf(request), start!.AfterId ?? 0, start.Limit + 1, request.Caller.RulesNotShown);
        var page = found.Take(start.Limit).ToList();
        var next = found.Count > start.Limit ? pages.Next(start, page[^1].Id.ToString(CultureInfo.InvariantCulture)) : null;
        return Task.FromResult<IResult>(new Answer(start.Meta, request.Today, writer =>
        {
            writer.WriteStartArray();
            foreach (var excepted in page)
            {
                writer.WriteStartObject();
                writer.WriteNumber("finding", excepted.Id);
                writer.WriteString("rule", excepted.Rule);
                writer.WriteString("severity", $"{excepted.Severity}");
                writer.WriteString("at", excepted.Decision.At.UtcDateTime);
                writer.WriteString("by", excepted.Decision.By);
                writer.WriteString("kind", excepted.Decision.Waiver is { } waiver ? $"{waiver.Kind}" : null);
                writer.WriteString("reason", excepted.Decision.Waiver?.Reason is { } reason ? IdentityDigits.Hide(reason) : null);
                writer.WriteString("until", excepted.Decision.Waiver?.Until is { } until ? $"{until:yyyy-MM-dd}" : null);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        })
        { IsList = true, Next = next, Cacheable = false });
    }

    private Task<IResult> CasesAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var cases = desk.ListCases();
        var villages = request.Reader.ListVillages().Where(village => village.Edition > 0).ToList();
        return Task.FromResult<IResult>(new Answer(request.MetaOfMany(villages), request.Today, writer =>
        {
            writer.WriteStartArray();
            foreach (var found in cases)
            {
                writer.WriteStartObject();
                writer.WriteString("case", found.Name);
                writer.WriteString("rule", found.Rule);
                writer.WriteString("firstSeen", found.FirstSeen.UtcDateTime);
                writer.WriteStartArray("villages");
                foreach (var village in found.Villages)
                {
                    writer.WriteStringValue(village.Value);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        })
        { IsList = true, Cacheable = false });
    }
}
