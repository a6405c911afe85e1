using System.Text.Json;
using SmartVillage.Api.Http;
using SmartVillage.Api.Services;
using SmartVillage.Services;
using SmartVillage.Services.Requests;

namespace SmartVillage.Api.Requests;

/// <summary>How content residents are: the index of PermenPANRB 14/2017 of the last twelve months. Few answers could be told apart, so they are not shown.</summary>
internal sealed class SatisfactionEndpoints(IServiceRequests requests) : IEndpointGroup
{
    private const int FewestAnswers = 10;
    private const int Months = 12;

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/satisfaction", "getSatisfaction", ListAsync)
        {
            Tag = RequestIntakeEndpoints.Tag,
            Summary = "Indeks kepuasan warga per layanan (PermenPANRB 14/2017), 12 bulan terakhir",
            Description = $"Rata-rata sembilan unsur kali 25, dengan mutu A sampai D; kosong bila penilaiannya kurang dari {FewestAnswers}.",
            Schema = "Satisfaction",
            IsList = true,
            NeedsEdition = false,
            ServesConfigured = true,
        },
    ];

    private async Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        // Whole days, so that an answer stays the same for a day.
        var until = new DateTimeOffset(request.Today.AddDays(1).ToDateTime(TimeOnly.MinValue), request.Offset);
        var rows = new List<(ServiceCode Service, IReadOnlyList<IReadOnlyList<int>> Answers)>();
        foreach (var group in RequestTypes.All.Where(t => t.Service is not null).GroupBy(t => t.Service!.Value))
        {
            rows.Add((group.Key, await requests.ListAnswersAsync(CatalogDesk.CodeOf(request), [.. group.Select(t => t.Code)], until.AddMonths(-Months), until, cancellationToken)));
        }

        return new Answer(request.MetaWithRequests(request.Village), request.Today, writer =>
        {
            writer.WriteStartArray();
            foreach (var (service, answers) in rows.OrderBy(r => r.Service))
            {
                Write(writer, service, answers);
            }

            writer.WriteEndArray();
        })
        {
            IsList = true,
        };
    }

    private static void Write(Utf8JsonWriter writer, ServiceCode service, IReadOnlyList<IReadOnlyList<int>> answers)
    {
        writer.WriteStartObject();
        writer.WriteString("service", ServiceCodes.TextOf(service));
        if (answers.Count < FewestAnswers)
        {
            writer.WriteNull("answers");
            writer.WriteNull("index");
            writer.WriteNull("band");
            writer.WriteNull("elements");
        }
        else
        {
            var index = SatisfactionAnswer.IndexOf(answers);
            writer.WriteNumber("answers", answers.Count);
            writer.WriteNumber("index", index);
            writer.WriteString("band", SatisfactionAnswer.BandOf(index).ToString());
            writer.WriteStartObject("elements");
            for (var i = 0; i < SatisfactionAnswer.Elements; i++)
            {
                writer.WriteNumber(SatisfactionAnswer.Names[i], Math.Round(answers.Average(a => a[i]), 2));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
