using System.Text.RegularExpressions;

namespace SmartVillage.Services.Facilities;

/// <summary>Addresses of devices (MAC, IPv4). They lead to a person's phone, so no form asks for them and none is kept when somebody writes one (reference ten-services, section 12).</summary>
public static partial class DeviceAddresses
{
    /// <summary>Whether a text holds one.</summary>
    public static bool AreIn(string? text) => text is not null && Address().IsMatch(text);

    /// <summary>The text with each replaced by stars.</summary>
    public static string Hide(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Address().Replace(text, "***");
    }

    [GeneratedRegex(
        @"\b(?:[0-9A-F]{2}(?:[:-][0-9A-F]{2}){5}|[0-9A-F]{4}(?:\.[0-9A-F]{4}){2}|(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
