namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>Tables beside the entities: profile, settings, code lists, age bands, coordinates. Small, except for the coordinates.</summary>
internal interface ISideTables
{
    /// <summary>The rows with the given columns as texts, in no promised order; NULL is null.</summary>
    IAsyncEnumerable<string?[]> ReadAsync(TableSchema table, IReadOnlyList<string> columns, SideFilter? filter, CancellationToken cancellationToken);

    /// <summary>The rows of a request.</summary>
    IAsyncEnumerable<string?[]> ReadAsync(SideRequest request, CancellationToken cancellationToken) => ReadAsync(request.Table, request.Columns, request.Filter, cancellationToken);

    /// <summary>
    /// The same of a table that grows with the village, in pieces by one of the columns, an integer that may repeat; rows in which it is missing may be left out.
    /// </summary>
    IAsyncEnumerable<string?[]> ReadByKeyAsync(TableSchema table, IReadOnlyList<string> columns, string key, CancellationToken cancellationToken) =>
        ReadAsync(table, columns, filter: null, cancellationToken);

    /// <summary>Announces requests that will come, so that a server far away can be asked for all of them at once; they have to be small.</summary>
    Task LoadAheadAsync(IReadOnlyList<SideRequest> requests, CancellationToken cancellationToken) => Task.CompletedTask;
}
