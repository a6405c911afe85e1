using System.Text.Json;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Domain.Statistics;
using SmartVillage.Domain.Statistics.Explaining;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Statistics;

/// <summary>Counts by topic: public ones with small cells hidden, exact ones for those who may see them.</summary>
internal sealed class StatisticsEndpoints : IEndpointGroup
{
    private static readonly string[] Levels = ["village", "hamlet", "rw", "rt"];

    private static readonly QueryParameter Exact =
        QueryParameter.Flag("exact", "Angka persis, tanpa sel tersembunyi; perlu kunci Operator, Approver, VillageHead atau District.");

    private static readonly QueryParameter[] Places =
    [
        QueryParameter.Choice("level", "Tingkat wilayah; bawaan village.", Levels),
        QueryParameter.Text("area", "Jalur wilayah dusun/rw/rt, dengan wilayah di bawahnya pada tingkat yang diminta.", "MAWAR/003"),
    ];

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/statistics", "listStatistics", TopicsAsync)
        {
            Tag = "Statistik",
            Summary = "Topik statistik yang tersedia",
            Description = "notRead berisi topik yang kolomnya tidak ada di sumber; topik itu tidak pernah ditampilkan sebagai nol.",
            Query = [Exact],
            Schema = "StatisticsTopics",
        },
        new("GET", "/villages/{code}/statistics/{topic}", "getStatistics", TopicAsync)
        {
            Tag = "Statistik",
            Summary = "Satu topik statistik",
            Description = "null pada sebuah sel berarti disembunyikan (PRV-12, PRV-13), bukan nol. metadata pada setiap tabel mengatakan siapa yang dihitung dan dari mana (PRV-18).",
            Query = [.. Places, Exact],
            Schema = "StatisticsTopic",
        },
        new("GET", "/villages/{code}/statistics/{topic}/export", "exportStatistics", ExportAsync)
        {
            Tag = "Statistik",
            Summary = "Tabel publik yang sama sebagai CSV, dengan metadatanya di setiap baris",
            Description = "Sel yang kosong dengan hidden true disembunyikan (PRV-12, PRV-13), bukan nol. Angka persis tidak ada di sini.",
            Query = Places,
            Media = ["text/csv"],
        },
    ];

    private static Task<IResult> TopicsAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (source, problem) = Read(request, canBeExact: true);
        if (problem is not null)
        {
            return Task.FromResult<IResult>(problem);
        }

        var topics = source!.ListTopics();
        return Task.FromResult<IResult>(request.One(writer => WriteTopics(writer, source, topics)));
    }

    private static Task<IResult> TopicAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (found, problem) = Find(request, canBeExact: true);
        return Task.FromResult(found is null ? problem! : (IResult)request.One(writer => WriteTopic(writer, request, found)));
    }

    private static Task<IResult> ExportAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (found, problem) = Find(request, canBeExact: false);
        return Task.FromResult(found is null ? problem! : (IResult)new StatisticsCsv(request, found.Topic, found.Tables, table => MetadataOf(request, found, table)));
    }

    private static (FoundTopic? Found, ApiProblem? Problem) Find(ApiRequest request, bool canBeExact)
    {
        var level = request.Query.Choice("level", Levels);
        var area = request.Query.Text("area", 200);
        var (source, problem) = Read(request, canBeExact);
        if (problem is not null)
        {
            return (null, problem);
        }

        var topic = request.HttpContext.GetRouteValue("topic") as string ?? string.Empty;
        if (StatisticsTopics.IsNotRead(topic, source!.NotRead))
        {
            return (null, Problems.NotRead);
        }

        var wanted = level is not null ? Enum.Parse<AreaLevel>(level, ignoreCase: true) : LevelOf(area);
        var tables = source.Statistics?.Find(topic, wanted, area) ?? [];
        return tables.Count == 0 && (area is not null || source.ListTopics().All(t => t.Topic != topic)) ? (null, Problems.NotFound) : (new FoundTopic(topic, source, tables), null);
    }

    /// <summary>Nothing for a table of an earlier program whose topic this one does not know any more.</summary>
    private static StatisticsMetadata? MetadataOf(ApiRequest request, FoundTopic found, PublicTable table) =>
        StatisticsRule.Find(found.Topic, table.Table.Label) is { } rule ? new StatisticsMetadata(rule, request.Village, found.Source.IsExact) : null;

    private static (StatisticsSource? Source, ApiProblem? Problem) Read(ApiRequest request, bool canBeExact)
    {
        var exact = canBeExact && request.Query.Flag("exact");
        if (request.Query.Problem is { } bad)
        {
            return (null, bad);
        }

        if (!exact)
        {
            return (new StatisticsSource(false, request.Reader.OpenPublicStatistics(request.Village)), null);
        }

        var caller = Caller.Of(request.HttpContext);
        if (caller is null)
        {
            return (null, Problems.NoKey);
        }

        if (!caller.MayLookInto(request.Village.Code))
        {
            return (null, Problems.NotFound);
        }

        if (!caller.Has(Right.ReadExactStatistics))
        {
            return (null, Problems.Forbidden);
        }

        return (new StatisticsSource(true, request.Reader.OpenExactStatistics(request.Village, request.Village.ConfirmedAt ?? request.Now)), null);
    }

    private static AreaLevel LevelOf(string? area) => area is null ? AreaLevel.Village : (AreaLevel)Math.Min(3, area.Count(c => c == '/') + 1);

    private static void WriteTopics(Utf8JsonWriter writer, StatisticsSource source, IReadOnlyList<(string Topic, IReadOnlyList<AreaLevel> Levels)> topics)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("exact", source.IsExact);
        writer.WriteStartArray("topics");
        foreach (var (topic, levels) in topics)
        {
            writer.WriteStartObject();
            writer.WriteString("topic", topic);
            writer.WriteStartArray("levels");
            foreach (var level in levels)
            {
                writer.WriteStringValue(Levels[(int)level]);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteNotRead(writer, source);
        writer.WriteEndObject();
    }

    private static void WriteTopic(Utf8JsonWriter writer, ApiRequest request, FoundTopic found)
    {
        writer.WriteStartObject();
        writer.WriteString("topic", found.Topic);
        writer.WriteBoolean("exact", found.Source.IsExact);
        writer.WriteStartArray("tables");
        foreach (var table in found.Tables)
        {
            WriteTable(writer, table, found.Source.IsExact ? HiddenCells.None : HiddenCells.PublicOf(table.Table), MetadataOf(request, found, table));
        }

        writer.WriteEndArray();
        WriteNotRead(writer, found.Source);
        writer.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter writer, PublicTable table, HiddenCells hidden, StatisticsMetadata? metadata)
    {
        writer.WriteStartObject();
        writer.WriteString("level", Levels[(int)table.Table.Level]);
        writer.WriteString("area", table.Table.Area);
        writer.WriteNumber("edition", table.Edition);
        writer.WriteString("asOf", table.AsOf.UtcDateTime);
        writer.WriteString("referenceDate", table.ReferenceDate.ToString("yyyy-MM-dd"));
        writer.WriteStartArray("lines");
        foreach (var line in table.Table.Lines)
        {
            writer.WriteStartObject();
            writer.WriteString("code", line.Code);
            writer.WriteString("label", line.Label);
            WriteCounts(writer, line.Count, hidden);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteCount(writer, "notFilled", table.Table.NotFilled, hidden);
        WriteCount(writer, "total", table.Table.Total, hidden);
        if (metadata is null)
        {
            writer.WriteNull("metadata");
        }
        else
        {
            metadata.Write(writer, table);
        }

        writer.WriteEndObject();
    }

    private static void WriteCount(Utf8JsonWriter writer, string name, StatisticsCount? count, HiddenCells hidden)
    {
        if (count is not { } known)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        WriteCounts(writer, known, hidden);
        writer.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter writer, StatisticsCount count, HiddenCells hidden)
    {
        Write(writer, "total", count.Total);
        Write(writer, "male", count.Male);
        Write(writer, "female", count.Female);
        if (hidden.AreIn(count))
        {
            writer.WriteBoolean("hidden", true);
        }
    }

    private static void Write(Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void WriteNotRead(Utf8JsonWriter writer, StatisticsSource source)
    {
        writer.WriteStartArray("notRead");
        foreach (var topic in source.NotRead)
        {
            writer.WriteStringValue(topic);
        }

        writer.WriteEndArray();
    }

    private sealed record FoundTopic(string Topic, StatisticsSource Source, IReadOnlyList<PublicTable> Tables);

    private sealed record StatisticsSource(bool IsExact, IVillageStatistics? Statistics)
    {
        public IReadOnlyList<string> NotRead => Statistics?.NotReadTopics ?? [];

        public IReadOnlyList<(string Topic, IReadOnlyList<AreaLevel> Levels)> ListTopics() => Statistics?.ListTopics() ?? [];
    }
}
