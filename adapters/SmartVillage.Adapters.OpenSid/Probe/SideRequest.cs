namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>What is asked of a side table: all rows, or those that the filter lets through.</summary>
internal sealed record SideRequest(TableSchema Table, IReadOnlyList<string> Columns, SideFilter? Filter = null);
