using System.Text.Json;
using SmartVillage.Api.Http;
using SmartVillage.Services;
using SmartVillage.Services.Evaluation;

namespace SmartVillage.Api.Evaluation;

/// <summary>How the ten services did in the last twelve whole months, for everybody. Few requests could be told apart, so they are not shown; whole months, so that no two answers differ by a day.</summary>
internal sealed class PerformanceEndpoints(EvaluationDesk desk) : IEndpointGroup
{
    private const int Fewest = 10;
    private const int Months = 12;

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/service-performance", "listServicePerformance", ListAsync)
        {
            Tag = EvaluationEndpoints.Tag,
            Summary = "Kinerja sepuluh layanan, 12 bulan terakhir yang sudah utuh: jumlah permohonan, bagian yang tepat waktu, median jam",
            Description = $"null bila permohonannya (atau yang sudah diputuskan) kurang dari {Fewest}. Tanpa alasan penolakan, kanal, dan rincian lain.",
            Schema = "Performance",
            IsList = true,
            NeedsEdition = false,
            ServesConfigured = true,
            ShowsRequests = true,
        },
    ];

    private async Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var thisMonth = new DateOnly(request.Today.Year, request.Today.Month, 1);
        var span = new EvaluationSpan("total", thisMonth.AddMonths(-Months), thisMonth.AddDays(-1));
        var services = ServiceCodes.All.Select(ServiceCodes.TextOf).ToHashSet(StringComparer.Ordinal);
        var rows = await desk.ListAsync(request, [request.Village], [span], pilot: [], cancellationToken);
        return new Answer(request.MetaWithRequests(request.Village), request.Today, writer =>
        {
            writer.WriteStartArray();
            foreach (var row in rows.Where(r => services.Contains(r.Service)))
            {
                Write(writer, row);
            }

            writer.WriteEndArray();
        })
        { IsList = true };
    }

    private static void Write(Utf8JsonWriter writer, EvaluationRow row)
    {
        var (figures, isShown) = (row.Figures, row.Figures.Decided >= Fewest);
        writer.WriteStartObject();
        writer.WriteString("service", row.Service);
        writer.WriteString("from", row.Span.From.ToString("yyyy-MM-dd"));
        writer.WriteString("until", row.Span.Until.ToString("yyyy-MM-dd"));
        EvaluationJson.WriteDecimal(writer, "received", figures.Received >= Fewest ? figures.Received : null);
        EvaluationJson.WriteDecimal(writer, "inTimeShare", isShown ? figures.InTimeShare : null);
        EvaluationJson.WriteDecimal(writer, "medianHours", isShown && figures.Completed + figures.Rejected >= Fewest ? figures.MedianHours : null);
        writer.WriteEndObject();
    }
}
