using System.Globalization;

namespace SmartVillage.Adapters.OpenSid.Backup;

/// <summary>Keys of raw rows as numbers, for their order.</summary>
internal static class RawKey
{
    /// <summary>The key, or 0 for what is none: such rows are set aside and have no place in the order.</summary>
    public static long Of(string? text) =>
        text is not null && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var key) ? Math.Max(key, 0) : 0;
}
