namespace SmartVillage.Store.Backup;

/// <summary>What a backup holds. Villages by code with the edition that was visible; nothing of anybody.</summary>
/// <param name="Format">Version of the layout.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Editions">Village code to edition.</param>
public sealed record BackupManifest(int Format, DateTimeOffset CreatedAt, IReadOnlyDictionary<string, long> Editions);
