using SmartVillage.Domain.Errors;

namespace SmartVillage.Adapters.OpenSid.Connecting;

/// <summary>Says in one Indonesian sentence what is wrong with a source and what to do about it, without ever repeating row values, host names or passwords from driver texts.</summary>
internal static class SourceFailures
{
    /// <summary>Translates whatever the driver threw while connecting or reading.</summary>
    public static SourceException Translate(Exception exception, OpenSidSourceOptions options) =>
        new("SV-SRC-001", $"Sumber {options.Name} tidak dapat dibaca.", "Periksa koneksi ke OpenSID.", isTransient: true, exception);
}
