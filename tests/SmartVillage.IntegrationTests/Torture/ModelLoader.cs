using System.Collections.Concurrent;
using System.Text;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Torture;

/// <summary>Makes a model of a generated database by reading the script of its statements; every database is generated once and copied.</summary>
internal static class ModelLoader
{
    private static readonly ConcurrentDictionary<(string Era, int Villages, int Residents, int Seed), Lazy<ModelDatabase>> Made = new();

    public static ModelDatabase Load(OpenSidEra era, int villages, int residents, int seed) => Made.GetOrAdd(
        (era.ToString(), villages, residents, seed), _ => new Lazy<ModelDatabase>(() => Generate(era, villages, residents, seed))).Value.Copy();

    private static ModelDatabase Generate(OpenSidEra era, int villages, int residents, int seed)
    {
        using var writer = new StringWriter();
        // The writer is in memory, so that nothing of this waits.
        OpenSidDatabase.WriteScriptAsync(writer, new OpenSidDatabaseOptions
        {
            Era = era,
            Residents = residents,
            Seed = seed,
            Villages = villages == 1 ? [OpenSidVillage.Tejosari] : [OpenSidVillage.Tejosari, OpenSidVillage.Margodadi],
        }).GetAwaiter().GetResult();
        var model = new ModelDatabase(era);
        foreach (var (name, schema) in era.Tables)
        {
            model.Tables[name] = new ModelTable(name, schema.Columns.Select(ModelColumn.Of));
        }

        var script = writer.ToString();
        const string Insert = "INSERT INTO `";
        for (var at = script.IndexOf(Insert, StringComparison.Ordinal); at >= 0; at = script.IndexOf(Insert, at, StringComparison.Ordinal))
        {
            at = ReadInsert(model, script, at + Insert.Length);
        }

        return model;
    }

    private static int ReadInsert(ModelDatabase model, string script, int at)
    {
        var table = model.Tables[script[at..script.IndexOf('`', at)]];
        at = script.IndexOf("VALUES\n", at, StringComparison.Ordinal) + "VALUES\n".Length;
        while (script[at] == '(')
        {
            var row = table.Add(model.NewBeing());
            for (var ordinal = 0; ordinal < table.Columns.Count; ordinal++)
            {
                (row.Values[ordinal], at) = ReadValue(table, ordinal, script, at + 1);
            }

            // Behind the bracket comes a comma and a line break, or the end of the statement.
            at += script[at + 1] == ',' ? 3 : 1;
        }

        return at;
    }

    private static (string? Value, int At) ReadValue(ModelTable table, int ordinal, string script, int at)
    {
        var column = table.Columns[ordinal];
        if (script[at] != '\'')
        {
            var end = script.AsSpan(at).IndexOfAny(',', ')') + at;
            var isDefault = script.AsSpan(at, end - at).SequenceEqual("DEFAULT");
            return (isDefault ? Default(table, column) : null, end);
        }

        var text = new StringBuilder();
        for (at++; script[at] != '\''; at++)
        {
            text.Append(script[at] != '\\' ? script[at] : script[++at] switch { 'n' => '\n', 'r' => '\r', '0' => '\0', var c => c });
        }

        return (column.Keep(text.ToString()), at + 1);
    }

    private static string? Default(ModelTable table, ModelColumn column) =>
        column.Name == "id" ? $"{table.NextId()}" : column.IsNullable ? null : column.Zero;
}
