namespace SmartVillage.Services.Pju;

/// <summary>The report at somebody else's server that a report of ours was handed over as.</summary>
/// <param name="RequestId">Its number there; null while it is not known.</param>
/// <param name="Token">Token of a number that comes later.</param>
/// <param name="Told">What they last said of it, as it was told here, so that it is told once.</param>
public sealed record HandOverLink(string? RequestId, string? Token, string? Told = null);
