using System.Text.Json.Serialization;

namespace SmartVillage.App.Bench;

/// <summary>One measurement in the unit of its figure, and what it is compared with, measured right after it.</summary>
internal sealed record BenchRun(double Ours, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Baseline);
