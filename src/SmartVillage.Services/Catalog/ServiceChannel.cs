using System.Text.Json.Serialization;

namespace SmartVillage.Services.Catalog;

/// <summary>One way to reach a service.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ServiceChannel
{
    /// <summary>Its kind.</summary>
    public required ChannelKind Kind { get; init; }

    /// <summary>Number, address or name, as people see it.</summary>
    public required string Value { get; init; }

    /// <summary>What it is called, where the value does not say it.</summary>
    public LocalText? Label { get; init; }

    /// <summary>Opening hours as schema.org writes them: <c>Mo-Fr 08:00-16:00</c>, parts separated by commas; null when not known.</summary>
    public string? Hours { get; init; }

    /// <summary>How well it is known; null in a variation, which is the operator's word.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>Address that a browser or phone opens, or null for places and names (RFC 3966 for numbers; wa.me wants digits with country code and no plus).</summary>
    [JsonIgnore]
    public string? Href => Kind switch
    {
        ChannelKind.Phone => $"tel:{PhoneNumbers.Compact(Value)}",
        ChannelKind.Sms => $"sms:{PhoneNumbers.Compact(Value)}",
        ChannelKind.WhatsApp => $"https://wa.me/{PhoneNumbers.Compact(Value).TrimStart('+')}",
        ChannelKind.Email => $"mailto:{Value}",
        ChannelKind.Web => Value,
        _ => null,
    };
}
