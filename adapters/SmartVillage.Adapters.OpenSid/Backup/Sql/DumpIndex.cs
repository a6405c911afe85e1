namespace SmartVillage.Adapters.OpenSid.Backup.Sql;

/// <summary>What the first pass over a dump found.</summary>
/// <param name="Tables">Its tables.</param>
/// <param name="Product">The program that wrote it.</param>
/// <param name="CompletedAt">Local time from the closing comment, as it is written there.</param>
/// <param name="IsInUtc">Whether TIMESTAMP values are written in another zone than the server's own.</param>
internal sealed record DumpIndex(IReadOnlyDictionary<string, DumpTable> Tables, string Product, string? CompletedAt, bool IsInUtc);
