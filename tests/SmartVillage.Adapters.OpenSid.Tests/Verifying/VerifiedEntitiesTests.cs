using System.Text.RegularExpressions;
using SmartVillage.Adapters.OpenSid.Verifying;
using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Tests.Verifying;

public sealed class VerifiedEntitiesTests
{
    [Fact]
    public void Every_entity_is_planned_once()
    {
        var planned = VerifiedEntities.Plan(new SourceCatalog()).Select(e => e.Definition.Name).Order(StringComparer.Ordinal);

        Assert.Equal(Entities.All.Select(e => e.Name).Order(StringComparer.Ordinal), planned);
    }

    [Fact]
    public void Every_field_of_the_copy_is_planned()
    {
        foreach (var entity in VerifiedEntities.Plan(new SourceCatalog()))
        {
            var fields = entity.Definition.Fields.Skip(1).Select(f => f.Name).Order(StringComparer.Ordinal);

            Assert.Equal(fields, entity.Planned.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Every_planned_field_has_a_column_of_its_own()
    {
        foreach (var entity in VerifiedEntities.Plan(Everything()))
        {
            var apart = entity.HasMap ? 2 : 0;

            Assert.Equal(entity.Planned.Count - apart, entity.Fields.Count);
            Assert.Equal(entity.Fields.Count, entity.Fields.Select(f => f.Expression).Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public void A_missing_table_is_not_read() => Assert.All(VerifiedEntities.Plan(new SourceCatalog()), entity => Assert.False(entity.IsThere));

    [Fact]
    public void A_missing_column_is_not_compared()
    {
        var catalog = new SourceCatalog();
        catalog.Add("PELAPAK", "ID", "int");
        catalog.Add("pelapak", "telepon", "varchar");

        var entity = AidAndMarketPlans.Sellers(catalog);

        Assert.True(entity.IsThere);
        Assert.Equal("phone", Assert.Single(entity.Fields).Field.Name);
    }

    [Theory]
    [InlineData("decimal", "0872041209999999")]
    [InlineData("varchar", "872041209999999")]
    public void The_type_of_the_column_decides_about_zeros(string type, string expected)
    {
        var catalog = new SourceCatalog();
        catalog.Add("tweb_penduduk", "id", "int");
        catalog.Add("tweb_penduduk", "nik", type);

        Assert.Equal(expected, Assert.Single(PeoplePlans.Residents(catalog, []).Fields).Rule("872041209999999"));
    }

    [Fact]
    public void Event_codes_are_read_by_the_columns_that_are_there()
    {
        var old = new SourceCatalog();
        old.Add("log_penduduk", "id_detail", "int");
        old.Add("log_keluarga", "id_peristiwa", "int");
        var recent = Everything();

        Assert.Equal(("106", "13"), (Kind(EventPlans.ResidentEvents(old), "6"), Kind(EventPlans.FamilyEvents(old), "2")));
        Assert.Equal(("6", "2"), (Kind(EventPlans.ResidentEvents(recent), "6"), Kind(EventPlans.FamilyEvents(recent), "2")));
    }

    [Fact]
    public void No_file_of_verifying_uses_anything_of_the_sync()
    {
        var files = Files();

        Assert.True(files.Length > 10);
        Assert.All(files, file => Assert.DoesNotMatch(
            new Regex(@"SmartVillage\.Adapters\.OpenSid\.(Mapping|Reading|Probe|Codes)|SmartVillage\.Sync\.(Compare|Sources|Pipeline|Identity)|(?<!OpenSid\.)\b(Mapping|Reading|Probe)\.\w"),
            File.ReadAllText(file)));
    }

    private static string? Kind(VerifiedEntity entity, string value) => entity.Fields.Single(f => f.Field.Name == "kind").Rule(value);

    /// <summary>A catalogue in which every table has every column that any plan names.</summary>
    private static SourceCatalog Everything()
    {
        var plans = Files().Where(f => f.EndsWith("Plans.cs", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        var words = plans.SelectMany(p => Regex.Matches(p, "\"([a-z_]+)\"").Select(m => m.Groups[1].Value)).Distinct(StringComparer.Ordinal).ToList();
        var catalog = new SourceCatalog();
        foreach (var table in VerifiedEntities.Plan(new SourceCatalog()).Select(e => e.Table).Append("tweb_penduduk_map"))
        {
            catalog.Add(table, "id", "int");
            words.ForEach(word => catalog.Add(table, word, "varchar"));
        }

        return catalog;
    }

    private static string[] Files() => Directory.GetFiles(Path.Combine(Root(), "adapters", "SmartVillage.Adapters.OpenSid", "Verifying"), "*.cs");

    /// <summary>Looks upwards from the built test and from this file; a build for release shortens the latter's path.</summary>
    private static string Root([System.Runtime.CompilerServices.CallerFilePath] string here = "")
    {
        foreach (var start in (string[])[AppContext.BaseDirectory, here, Environment.CurrentDirectory])
        {
            for (var folder = start; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "global.json")) && Directory.Exists(Path.Combine(folder, "adapters")))
                {
                    return folder;
                }
            }
        }

        throw new InvalidOperationException("The sources are not beside the tests.");
    }
}
