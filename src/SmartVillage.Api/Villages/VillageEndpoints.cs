using System.Text.Json;
using SmartVillage.Api.Http;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Villages;

/// <summary>Villages and their areas, for everybody: structure, the office, and population only as far as public statistics show it.</summary>
internal sealed class VillageEndpoints : IEndpointGroup
{
    /// <summary>The public table whose total is the population.</summary>
    private const string PopulationTopic = "sex";

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages", "listVillages", ListAsync)
        {
            Tag = "Desa", Summary = "Daftar desa dan kelurahan", Schema = "Village", IsList = true,
        },
        new("GET", "/villages/{code}", "getVillage", OneAsync)
        {
            Tag = "Desa", Summary = "Satu desa atau kelurahan", Schema = "Village",
        },
        new("GET", "/villages/{code}/areas", "listAreas", AreasAsync)
        {
            Tag = "Desa",
            Summary = "Dusun, RW dan RT",
            Description = "population adalah angka publik; null berarti disembunyikan karena terlalu kecil atau belum terbit.",
            Schema = "Area",
            IsList = true,
        },
    ];

    private static Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var villages = request.Reader.ListVillages().Where(v => v.Edition > 0).ToArray();
        if (villages.Length == 0)
        {
            return Task.FromResult<IResult>(Problems.NoEdition);
        }

        var answer = new Answer(request.MetaOfMany(villages), request.Today, writer =>
        {
            writer.WriteStartArray();
            foreach (var village in villages)
            {
                WriteVillage(writer, village, request);
            }

            writer.WriteEndArray();
        })
        { IsList = true };
        return Task.FromResult<IResult>(answer);
    }

    private static Task<IResult> OneAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<IResult>(request.One(writer => WriteVillage(writer, request.Village, request)));

    private static Task<IResult> AreasAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var population = Population(request);
        var areas = request.Reader.ListAreas(request.Village.Id);
        return Task.FromResult<IResult>(request.List(writer => WriteAreas(writer, areas, population), next: null));
    }

    private static Dictionary<string, long?> Population(ApiRequest request)
    {
        var statistics = request.Reader.OpenPublicStatistics(request.Village);
        var totals = new Dictionary<string, long?>(StringComparer.Ordinal);
        foreach (var table in Enum.GetValues<AreaLevel>().SelectMany(level => statistics?.Find(PopulationTopic, level) ?? []).Select(t => t.Table))
        {
            totals[$"{LevelName(table.Level)}:{table.Area}"] = table.Total.Total;
        }

        return totals;
    }

    private static void WriteAreas(Utf8JsonWriter writer, IReadOnlyList<PopulationRow> areas, Dictionary<string, long?> population)
    {
        writer.WriteStartArray();
        foreach (var row in areas)
        {
            var level = row.Record.Text(Entities.Areas["level"]);
            var (hamlet, rw, rt) = (row.Record.Text(Entities.Areas["hamlet"]), row.Record.Text(Entities.Areas["rw"]), row.Record.Text(Entities.Areas["rt"]));
            var path = level switch { "hamlet" => hamlet, "rw" => $"{hamlet}/{rw}", _ => $"{hamlet}/{rw}/{rt}" };
            writer.WriteStartObject();
            writer.WriteNumber("id", row.Id);
            writer.WriteString("level", level);
            writer.WriteString("hamlet", hamlet);
            writer.WriteString("rw", rw);
            writer.WriteString("rt", rt);
            writer.WriteString("path", path);
            if (population.GetValueOrDefault($"{level}:{path}") is { } count)
            {
                writer.WriteNumber("population", count);
            }
            else
            {
                writer.WriteNull("population");
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string LevelName(AreaLevel level) => level switch
    {
        AreaLevel.Hamlet => "hamlet",
        AreaLevel.Rw => "rw",
        AreaLevel.Rt => "rt",
        _ => "village",
    };

    private static void WriteVillage(Utf8JsonWriter writer, VillageInfo village, ApiRequest request)
    {
        var profile = village.Profile;
        writer.WriteStartObject();
        writer.WriteString("code", village.Code);
        writer.WriteBoolean("provisionalCode", profile.Code.IsProvisional);
        writer.WriteString("name", profile.Name);
        writer.WriteString("district", profile.District);
        writer.WriteString("regency", profile.Regency);
        writer.WriteString("province", profile.Province);
        writer.WriteString("postalCode", profile.PostalCode);
        writer.WriteString("headName", profile.HeadName);
        writer.WriteString("officeAddress", profile.OfficeAddress);
        writer.WriteString("officePhone", profile.OfficePhone);
        writer.WriteString("officeEmail", profile.OfficeEmail);
        writer.WriteString("website", profile.Website);
        writer.WriteString("latitude", profile.Latitude);
        writer.WriteString("longitude", profile.Longitude);
        writer.WriteString("termForVillage", profile.TermForVillage);
        writer.WriteString("termForHamlet", profile.TermForHamlet);
        writer.WriteString("timeZone", profile.TimeZone);
        writer.WriteNumber("edition", village.Edition);
        if (village.ConfirmedAt is { } at)
        {
            writer.WriteString("asOf", at.UtcDateTime);
        }

        writer.WriteString("freshness", request.Freshness.Of(village, request.Now).ToString());
        writer.WriteEndObject();
    }
}
