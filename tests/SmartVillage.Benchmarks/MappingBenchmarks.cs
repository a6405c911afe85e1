using BenchmarkDotNet.Attributes;
using SmartVillage.Adapters.OpenSid.Backup;
using SmartVillage.Adapters.OpenSid.Codes;
using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.Benchmarks;

/// <summary>Makes a resident of a row of <c>tweb_penduduk</c>, with all columns of OpenSID 24.10.</summary>
public class MappingBenchmarks
{
    private const string Table = "tweb_penduduk";

    private static readonly Dictionary<string, string?> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["id"] = "4711",
        ["nik"] = "1872045708859999",
        ["nama"] = "WARGA REKAAN",
        ["tempatlahir"] = "METRO",
        ["tanggallahir"] = "1985-08-17",
        ["ayah_nik"] = "0",
        ["ibu_nik"] = "",
        ["nama_ayah"] = "AYAH REKAAN",
        ["nama_ibu"] = "-",
        ["alamat_sekarang"] = "Jalan Rekaan 7",
        ["telepon"] = "080000004711",
        ["tanggalperkawinan"] = "0000-00-00",
    };

    private readonly RawRow _row = new();
    private RowMapper? _mapper;

    /// <summary>Resolves the mapping once, as a run does.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var columns = OpenSidEra.V2410Fresh.Tables[Table].Columns.Select(column => new ColumnSchema(
            column.Name, column.Definition.Split(' ', '(')[0], column.Definition.Contains("unsigned", StringComparison.Ordinal), column.Name == "id"));
        var catalog = new SchemaCatalog([new TableSchema(Table, "InnoDB", columns)]);
        var codes = new CodeLists(BuiltInCodes.Lists.ToDictionary(list => list.Key, list => (IReadOnlyList<CodeListEntry>)list.Value, StringComparer.Ordinal));
        var plan = EntityPlan.Resolve(EntityMappings.Of(Entities.Residents), catalog, codes)!;
        _mapper = new RowMapper(plan, new ResidentExtras(), pregnancyIsOld: false);
        _row.Values =
        [
            Values["id"],
            .. plan.Columns.Select(column => Values.TryGetValue(column.Column.Name, out var value) ? value : column.Column.Access == ColumnAccess.Number ? "1" : null),
            .. plan.Specific.Select(_ => "1"),
        ];
    }

    /// <summary>One row.</summary>
    [Benchmark]
    public object Map() => _mapper!.Map(_row, out _);
}
