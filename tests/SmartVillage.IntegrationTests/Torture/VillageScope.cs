namespace SmartVillage.IntegrationTests.Torture;

/// <summary>Which rows of the model are a village's: by <c>config_id</c>, and in a database of one village those without any as well.</summary>
internal sealed record VillageScope(string? Tenant, bool IsOnly)
{
    public IEnumerable<ModelRow> RowsOf(ModelTable table, bool isShared)
    {
        if (Tenant is null || !table.Has("config_id"))
        {
            return table.Rows;
        }

        return table.Rows.Where(row => table.Get(row, "config_id") is { } own ? own == Tenant : IsOnly || isShared);
    }

    /// <summary>Rows by their key, where it is usable and nobody else's; and how many rows have none.</summary>
    public (Dictionary<long, ModelRow> Rows, long Aside) KeyedRowsOf(ModelTable table, bool isShared)
    {
        var groups = RowsOf(table, isShared).GroupBy(row => long.TryParse(table.Get(row, table.Key), out var id) && id > 0 ? id : 0).ToList();
        var keyed = groups.Where(group => group.Key > 0 && group.Count() == 1).ToDictionary(group => group.Key, group => group.Single());
        return (keyed, groups.Sum(group => (long)group.Count()) - keyed.Count);
    }
}
