using System.Collections.Concurrent;
using System.Text.Json;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Progress;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Campaigns;

/// <summary>How far the villages of a city are, side by side and together: the newest campaign of each.</summary>
internal sealed class CityProgressEndpoints(CampaignDesk desk, ICampaignStore store, TimeProvider time) : IEndpointGroup
{
    // Measuring a village reads all of its rows; who looks at a city looks again soon.
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<long, Measured> _measured = new();

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/mutakhiran/progress", "getCityProgress", GetAsync)
        {
            Tag = CampaignEndpoints.Tag,
            Summary = "Kemajuan mutakhiran setiap kelurahan dan seluruhnya",
            Description = "Kampanye terbaru setiap kelurahan yang dilihat pemegang kunci; hanya angka, paling lama satu menit yang lalu. total menjumlahkan semuanya; perkiraan selesainya yang paling akhir.",
            Right = Right.ReadCampaigns,
            Schema = "CityProgress",
        },
    ];

    private async Task<IResult> GetAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var villages = request.Reader.ListVillages().Where(village => village.Edition > 0 && request.Caller.MayLookInto(village.Code)).OrderBy(village => village.Code, StringComparer.Ordinal).ToList();
        var newest = (await store.ListAsync(null, cancellationToken)).GroupBy(campaign => campaign.Village.Value, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var rows = new List<CityRow>(villages.Count);
        foreach (var village in villages)
        {
            if (newest.GetValueOrDefault(village.Code) is { } campaign)
            {
                rows.Add(CityRow.Of(campaign, await MeasureAsync(campaign, village, cancellationToken)));
            }
        }

        var names = villages.ToDictionary(village => village.Code, village => village.Profile.Name, StringComparer.Ordinal);
        return new Answer(request.MetaOfMany(villages), request.Today, writer => Write(writer, rows, names)) { Cacheable = false };
    }

    private async Task<CampaignProgress> MeasureAsync(Campaign campaign, VillageInfo village, CancellationToken cancellationToken)
    {
        if (campaign.State == CampaignState.Open && _measured.TryGetValue(campaign.Id, out var known) && known.Edition == village.Edition && time.GetElapsedTime(known.At) < KeptFor)
        {
            return known.Progress;
        }

        var progress = await desk.MeasureAsync(campaign, cancellationToken);
        _measured[campaign.Id] = new Measured(progress, village.Edition, time.GetTimestamp());
        return progress;
    }

    private static void Write(Utf8JsonWriter writer, List<CityRow> rows, Dictionary<string, string> names)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("villages");
        foreach (var row in rows)
        {
            writer.WriteStartObject();
            writer.WriteString("village", row.Campaign.Village.Value);
            writer.WriteString("name", names.GetValueOrDefault(row.Campaign.Village.Value));
            writer.WriteNumber("campaign", row.Campaign.Id);
            writer.WriteString("kind", row.Campaign.Kind.ToString());
            writer.WriteNumber("year", row.Campaign.Year);
            writer.WriteString("state", row.Campaign.State.ToString());
            CampaignJson.WriteFigures(writer, row.Figures);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("total");
        CampaignJson.WriteFigures(writer, CityFigures.Sum(rows.Select(row => row.Figures)));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private sealed record Measured(CampaignProgress Progress, long Edition, long At);

    private sealed record CityRow(Campaign Campaign, CityFigures Figures)
    {
        public static CityRow Of(Campaign campaign, CampaignProgress progress) => new(campaign, CityFigures.Of(progress));
    }
}
