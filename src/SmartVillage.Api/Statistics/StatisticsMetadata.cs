using System.Globalization;
using System.Text.Json;
using SmartVillage.Domain.Privacy;
using SmartVillage.Domain.Statistics;
using SmartVillage.Domain.Statistics.Explaining;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Statistics;

/// <summary>What whoever gets a table must know to use it rightly (PRV-18): it stands in the table itself, because tables are copied.</summary>
internal sealed class StatisticsMetadata(StatisticsRule rule, VillageInfo village, bool isExact)
{
    public const string Coverage = "Satu kelurahan atau desa, menurut salinan yang terbukti sama dengan OpenSID; edisi dan tanggal acuannya ada pada setiap tabel.";

    public const string AreaCodes = "Kode wilayah administrasi pemerintahan Kemendagri, bertitik; dusun, RW, dan RT menurut OpenSID.";

    private readonly string _suppression = isExact ? "Angka persis bagi peran yang berhak; tidak ada yang disembunyikan, jadi jangan diterbitkan." : SuppressionOf(rule);

    private readonly string _source = $"OpenSID {village.Profile.Name}: {string.Join(", ", rule.Tables)}";

    /// <summary>Names of the columns of <see cref="CellsOf"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["village", "edition", "synced_at", "reference_date", "rule_version", "definition", "population", "source", "coverage", "suppression", "area_codes"];

    /// <summary>What is hidden of a topic, and why.</summary>
    public static string SuppressionOf(StatisticsRule rule) =>
        $"Sel di bawah {(rule.IsSpecific ? SmallCells.SmallestSpecific : SmallCells.Smallest)} disembunyikan, dan bersamanya sel lain yang dapat menghitungnya kembali{(rule.IsSpecific ? "; tidak ada angka per RT" : string.Empty)}. Dengan exact, bagi peran yang berhak, tidak ada yang disembunyikan.";

    /// <summary>As a property of a table.</summary>
    public void Write(Utf8JsonWriter writer, PublicTable table)
    {
        writer.WriteStartObject("metadata");
        writer.WriteString("definition", rule.Definition);
        writer.WriteString("population", rule.Population);
        writer.WriteString("source", _source);
        writer.WriteString("syncedAt", table.AsOf.UtcDateTime);
        writer.WriteNumber("ruleVersion", StatisticsRule.Version);
        writer.WriteString("coverage", Coverage);
        writer.WriteString("suppression", _suppression);
        writer.WriteString("village", village.Code);
        writer.WriteString("areaCodes", AreaCodes);
        writer.WriteEndObject();
    }

    /// <summary>As cells of a row.</summary>
    public string?[] CellsOf(PublicTable table) =>
    [
        village.Code, table.Edition.ToString(CultureInfo.InvariantCulture), table.AsOf.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        table.ReferenceDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StatisticsRule.Version.ToString(CultureInfo.InvariantCulture), rule.Definition, rule.Population, _source, Coverage,
        _suppression, AreaCodes,
    ];
}
