using System.Text.Json.Serialization;

namespace SmartVillage.Services.Catalog;

/// <summary>How a resident reaches a service.</summary>
public enum ChannelKind
{
    /// <summary>A number to call: a short national number, or one with country code.</summary>
    [JsonStringEnumMemberName("phone")]
    Phone,

    /// <summary>A WhatsApp number with country code.</summary>
    [JsonStringEnumMemberName("whatsapp")]
    WhatsApp,

    /// <summary>A number that takes short messages.</summary>
    [JsonStringEnumMemberName("sms")]
    Sms,

    /// <summary>A mail address.</summary>
    [JsonStringEnumMemberName("email")]
    Email,

    /// <summary>A web address.</summary>
    [JsonStringEnumMemberName("web")]
    Web,

    /// <summary>An application for phones, by its name.</summary>
    [JsonStringEnumMemberName("app")]
    App,

    /// <summary>A place to go to, by its address.</summary>
    [JsonStringEnumMemberName("counter")]
    Counter,
}
