namespace SmartVillage.Adapters.Http;

/// <summary>The connection of this attempt broke after the request was sent; see <see cref="SingleConnection"/>.</summary>
internal sealed class BrokenConnectionException() : IOException("The connection broke.");
