using SmartVillage.Adapters.OpenSid.Codes;
using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Tests.Mapping;

public sealed class EntityPlanTests
{
    [Fact]
    public void Missing_columns_are_not_read_and_everything_else_is()
    {
        var plan = Plan(Entities.Residents, Column("id", "int", isKey: true), Column("nama", "varchar"), Column("nik", "decimal"))!;

        Assert.Equal(["nik", "name"], plan.Columns.Select(column => column.Field.Name));
        Assert.Contains(plan.NotRead, field => field.Name == "religion");
        Assert.DoesNotContain(plan.NotRead, field => field.Name == "name");
        Assert.False(plan.Map.Fields.ContainsKey("religion"));
        Assert.Equal("nama:varchar", plan.Map.Fields["name"]);
    }

    [Fact]
    public void Decimal_identity_numbers_are_asked_for_as_text() =>
        Assert.Contains("CAST(t.`nik` AS CHAR)", Plan(Entities.Residents, Column("id", "int", isKey: true), Column("nik", "decimal"))!.SelectList, StringComparison.Ordinal);

    [Fact]
    public void The_newest_name_of_a_column_wins()
    {
        var plan = Plan(Entities.ResidentEvents, Column("id", "int", isKey: true), Column("id_detail", "int"), Column("kode_peristiwa", "int"), Column("tanggal", "timestamp"))!;

        Assert.Equal("kode_peristiwa:int", plan.Map.Fields["kind"]);
        Assert.Equal("tanggal:timestamp", plan.Map.Fields["reportedAt"]);
    }

    [Fact]
    public void A_table_without_id_has_no_plan() => Assert.Null(Plan(Entities.Residents, Column("nama", "varchar")));

    [Fact]
    public void Accounts_are_named_by_their_resident_and_nothing_secret_is_selected()
    {
        var plan = Plan(
            Entities.SelfServiceAccounts, Column("id_pend", "int", isKey: true), Column("pin", "char"), Column("remember_token", "varchar"), Column("last_login", "datetime"), Column("aktif", "int"),
            Column("tanggal_buat", "datetime"))!;

        Assert.Equal(("id_pend", "t.`id_pend`, t.`id_pend`, t.`aktif`, t.`tanggal_buat`", true), (plan.Key.Name, plan.SelectList, plan.HasKeyRanges));
        Assert.Null(Plan(Entities.SelfServiceAccounts, Column("id", "int", isKey: true), Column("pin", "char")));
    }

    [Fact]
    public void A_letter_that_is_not_complete_has_a_status()
    {
        var status = Plan(Entities.LetterRequests, Column("id", "int", isKey: true), Column("status", "tinyint"))!.Mapping.Fields.Single(field => field.Field.Name == "status");

        var rule = status.Rule(Column("status", "tinyint"), new SchemaCatalog([]));

        Assert.Equal(["0", "5", null], new[] { rule.FromNumber(0), rule.FromNumber(5), rule.FromText(" ") }.Select(value => value.Text));
    }

    [Fact]
    public void Key_ranges_need_a_unique_whole_number()
    {
        Assert.True(Plan(Entities.Areas, Column("id", "int", isKey: true))!.HasKeyRanges);
        Assert.False(Plan(Entities.Areas, Column("id", "int"))!.HasKeyRanges);
        Assert.False(Plan(Entities.Areas, Column("id", "varchar", isKey: true))!.HasKeyRanges);
    }

    [Fact]
    public void Data_spesifik_is_counted_but_is_no_field()
    {
        var plan = Plan(Entities.Residents, Column("id", "int", isKey: true), Column("sakit_menahun_id", "int"), Column("hamil", "int"))!;

        Assert.Equal(["chronicIllness", "pregnancy"], plan.Specific.Select(column => column.Name));
        Assert.Empty(plan.Columns);
    }

    [Fact]
    public void Other_known_codes_are_another_way_of_reading()
    {
        var (before, after) = (new CodeLists(BuiltIn(7)), new CodeLists(BuiltIn(8)));

        Assert.NotEqual(before.Version, after.Version);
        Assert.Equal(before.Version, new CodeLists(BuiltIn(7)).Version);
    }

    [Fact]
    public void Every_code_field_has_a_list()
    {
        var lists = BuiltInCodes.Lists.Keys.ToHashSet(StringComparer.Ordinal);

        Assert.All(Entities.All.SelectMany(entity => entity.Fields).Where(field => field.Kind == FieldKind.Code), field => Assert.Contains(field.Target!, lists));
    }

    [Fact]
    public void Every_field_is_fed_by_a_column_or_derived()
    {
        string[] derived = ["level", "latitude", "longitude", "issues"];

        Assert.All(Entities.All, entity =>
        {
            var fed = EntityMappings.Of(entity).Fields.Select(field => field.Field.Name).ToList();
            Assert.Equal(fed.Count, fed.Distinct(StringComparer.Ordinal).Count());
            Assert.Empty(entity.Fields.Select(field => field.Name).Except(fed, StringComparer.Ordinal).Except(derived, StringComparer.Ordinal));
        });
    }

    private static Dictionary<string, IReadOnlyList<Domain.Statistics.CodeListEntry>> BuiltIn(int codes) =>
        new(StringComparer.Ordinal) { ["religion"] = Enumerable.Range(1, codes).Select(code => new Domain.Statistics.CodeListEntry(code, $"{code}")).ToList() };

    private static EntityPlan? Plan(EntityDefinition entity, params ColumnSchema[] columns)
    {
        var mapping = EntityMappings.Of(entity);
        return EntityPlan.Resolve(mapping, new SchemaCatalog([new TableSchema(mapping.Table, "InnoDB", columns)]), new CodeLists(BuiltIn(7)));
    }

    private static ColumnSchema Column(string name, string type, bool isKey = false) => new(name, type, IsUnsigned: false, isKey);
}
