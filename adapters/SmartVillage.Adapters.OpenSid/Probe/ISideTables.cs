namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>Tables beside the entities: profile, settings, code lists, age bands, coordinates. Small, except for the coordinates.</summary>
internal interface ISideTables
{
    /// <summary>The rows with the given columns as texts, in no promised order; NULL is null.</summary>
    IAsyncEnumerable<string?[]> ReadAsync(TableSchema table, IReadOnlyList<string> columns, SideFilter? filter, CancellationToken cancellationToken);
}
