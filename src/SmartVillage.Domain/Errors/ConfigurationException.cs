namespace SmartVillage.Domain.Errors;

/// <summary>A failure of the configuration (exit code 2).</summary>
public sealed class ConfigurationException(string code, string message, string remedy, bool isTransient = false, Exception? inner = null)
    : SmartVillageException(code, message, remedy, isTransient, inner);
