namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>A row of the source in canonical form, read again because it differs.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Values">Values in the order of <see cref="VerifiedEntity.Fields"/>.</param>
/// <param name="Coordinates">From the table of coordinates, where there is one.</param>
internal sealed record SourceRow(long Key, IReadOnlyList<string?> Values, (string? Latitude, string? Longitude) Coordinates);
