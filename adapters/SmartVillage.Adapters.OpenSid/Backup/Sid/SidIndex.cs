namespace SmartVillage.Adapters.OpenSid.Backup.Sid;

/// <summary>What the first pass over a <c>.sid</c> file found.</summary>
internal sealed record SidIndex(IReadOnlyDictionary<string, SidTable> Tables, string? Version, string? Date);
