namespace SmartVillage.Sync.Pipeline;

/// <summary>Two readings of tables without transactions differed; the run starts over.</summary>
internal sealed class SourceInMotionException : Exception;
