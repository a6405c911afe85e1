namespace SmartVillage.Domain.Errors;

/// <summary>A failure of reading the source (exit code 3).</summary>
public sealed class SourceException(string code, string message, string remedy, bool isTransient = false, Exception? inner = null)
    : SmartVillageException(code, message, remedy, isTransient, inner);
