namespace SmartVillage.Domain.Errors;

/// <summary>A failure of our own store (exit code 4).</summary>
public sealed class StoreException(string code, string message, string remedy, bool isTransient = false, Exception? inner = null)
    : SmartVillageException(code, message, remedy, isTransient, inner);
