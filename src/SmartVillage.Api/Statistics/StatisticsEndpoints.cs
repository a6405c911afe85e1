using System.Text.Json;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Domain.Statistics;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Statistics;

/// <summary>Counts by topic: public ones with small cells hidden, exact ones for those who may see them.</summary>
internal sealed class StatisticsEndpoints : IEndpointGroup
{
    private static readonly string[] Levels = ["village", "hamlet", "rw", "rt"];

    private static readonly QueryParameter Exact =
        QueryParameter.Flag("exact", "Angka persis, tanpa sel tersembunyi; perlu kunci Operator, Approver, VillageHead atau District.");

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
            Description = "null pada sebuah sel berarti disembunyikan (PRV-12, PRV-13), bukan nol.",
            Query =
            [
                QueryParameter.Choice("level", "Tingkat wilayah; bawaan village.", Levels),
                QueryParameter.Text("area", "Jalur wilayah dusun/rw/rt, dengan wilayah di bawahnya pada tingkat yang diminta.", "MAWAR/003"),
                Exact,
            ],
            Schema = "StatisticsTopic",
        },
    ];

    private static Task<IResult> TopicsAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (source, problem) = Read(request);
        if (problem is not null)
        {
            return Task.FromResult<IResult>(problem);
        }

        var topics = source!.ListTopics();
        return Task.FromResult<IResult>(request.One(writer => WriteTopics(writer, source, topics)));
    }

    private static Task<IResult> TopicAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var level = request.Query.Choice("level", Levels);
        var area = request.Query.Text("area", 200);
        var (source, problem) = Read(request);
        if (problem is not null)
        {
            return Task.FromResult<IResult>(problem);
        }

        var topic = request.HttpContext.GetRouteValue("topic") as string ?? string.Empty;
        if (StatisticsTopics.IsNotRead(topic, source!.NotRead))
        {
            return Task.FromResult<IResult>(Problems.NotRead);
        }

        var wanted = level is not null ? Enum.Parse<AreaLevel>(level, ignoreCase: true) : LevelOf(area);
        var tables = source.Statistics?.Find(topic, wanted, area) ?? [];
        return Task.FromResult<IResult>(tables.Count == 0 && (area is not null || source.ListTopics().All(t => t.Topic != topic))
            ? Problems.NotFound
            : request.One(writer => WriteTopic(writer, topic, source, tables)));
    }

    private static (StatisticsSource? Source, ApiProblem? Problem) Read(ApiRequest request)
    {
        var exact = request.Query.Flag("exact");
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

    private static void WriteTopic(Utf8JsonWriter writer, string topic, StatisticsSource source, IReadOnlyList<PublicTable> tables)
    {
        writer.WriteStartObject();
        writer.WriteString("topic", topic);
        writer.WriteBoolean("exact", source.IsExact);
        writer.WriteStartArray("tables");
        foreach (var table in tables)
        {
            WriteTable(writer, table, source.IsExact);
        }

        writer.WriteEndArray();
        WriteNotRead(writer, source);
        writer.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter writer, PublicTable table, bool isExact)
    {
        var may = isExact ? MayHide.Nothing : SplitsBySex(table.Table) ? MayHide.Everything : MayHide.Totals;
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
            WriteCounts(writer, line.Count, may);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteCount(writer, "notFilled", table.Table.NotFilled, may);
        WriteCount(writer, "total", table.Table.Total, may);
        writer.WriteEndObject();
    }

    private static void WriteCount(Utf8JsonWriter writer, string name, StatisticsCount? count, MayHide may)
    {
        if (count is not { } known)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        WriteCounts(writer, known, may);
        writer.WriteEndObject();
    }

    /// <summary>Families and areas have no sex; what is null there has no meaning and is not hidden.</summary>
    private static bool SplitsBySex(StatisticsTable table) =>
        table.Lines.Select(l => l.Count).Append(table.Total).Any(c => c.Male is not null || c.Female is not null);

    private static void WriteCounts(Utf8JsonWriter writer, StatisticsCount count, MayHide may)
    {
        Write(writer, "total", count.Total);
        Write(writer, "male", count.Male);
        Write(writer, "female", count.Female);
        if ((may != MayHide.Nothing && count.Total is null) || (may == MayHide.Everything && (count.Male is null || count.Female is null)))
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

    private enum MayHide
    {
        Nothing,
        Totals,
        Everything,
    }

    private sealed record StatisticsSource(bool IsExact, IVillageStatistics? Statistics)
    {
        public IReadOnlyList<string> NotRead => Statistics?.NotReadTopics ?? [];

        public IReadOnlyList<(string Topic, IReadOnlyList<AreaLevel> Levels)> ListTopics() => Statistics?.ListTopics() ?? [];
    }
}
