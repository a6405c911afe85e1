using System.Text.Json;

namespace SmartVillage.App.Bench;

/// <summary>One measured run, and what it said about itself.</summary>
internal sealed class BenchSync
{
    private readonly JsonElement _run;

    public BenchSync(ChildResult process)
    {
        Process = process;
        using var document = JsonDocument.Parse(process.Output);
        _run = document.RootElement.GetProperty("runs")[0].Clone();
    }

    public ChildResult Process { get; }

    public string Outcome => _run.GetProperty("outcome").GetString()!;

    public long ChangedResidents => Changed("residents");

    public long ChangedAreas => Changed("areas");

    public long StoredResidents => _run.GetProperty("stored").GetProperty("residents").GetInt64();

    /// <summary>Rows that came from the source.</summary>
    public long RowsReceived => _run.GetProperty("courtesy").GetProperty("rows").GetInt64();

    private long Changed(string entity) => _run.GetProperty("changes").GetProperty(entity).GetProperty("changed").GetInt64();
}
