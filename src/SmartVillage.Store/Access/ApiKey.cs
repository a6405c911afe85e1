namespace SmartVillage.Store.Access;

/// <summary>A key as it may be shown: everything but the secret. It belongs to one named person.</summary>
public sealed record ApiKey(string Id, string Name, string Role, string? Village, DateTimeOffset CreatedAt, DateTimeOffset? RevokedAt)
{
    /// <summary>Last moment at which it is good; null when it is good until it is revoked.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether acts of weight ask for a second factor of it.</summary>
    public bool HasSecondFactor { get; init; }

    /// <summary>Areas that it is limited to; only for roles that see their own.</summary>
    public IReadOnlyList<KeyArea> Areas { get; init; } = [];
}
