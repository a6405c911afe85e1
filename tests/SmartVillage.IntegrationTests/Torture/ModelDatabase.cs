using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Torture;

/// <summary>An OpenSID database in memory, changed by <see cref="ModelActions"/> and read through the same plans and rules as a live one.</summary>
internal sealed class ModelDatabase(OpenSidEra era)
{
    private long _beings;

    public OpenSidEra Era { get; set; } = era;

    public Dictionary<string, ModelTable> Tables { get; private init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The table, or an empty one where the release has none.</summary>
    public ModelTable this[string table] => Tables.TryGetValue(table, out var found) ? found : new ModelTable(table, []);

    public bool Has(string table) => Tables.ContainsKey(table);

    public long NewBeing() => ++_beings;

    public ModelDatabase Copy()
    {
        var copy = new ModelDatabase(Era) { _beings = _beings };
        foreach (var (name, table) in Tables)
        {
            copy.Tables[name] = table.Copy();
        }

        return copy;
    }
}
