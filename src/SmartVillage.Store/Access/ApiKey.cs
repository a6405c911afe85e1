namespace SmartVillage.Store.Access;

/// <summary>A key as it may be shown: everything but the secret. It belongs to one named person.</summary>
public sealed record ApiKey(string Id, string Name, string Role, string? Village, DateTimeOffset CreatedAt, DateTimeOffset? RevokedAt);
