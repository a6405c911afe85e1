using System.Text.Json.Serialization;

namespace SmartVillage.Services.Catalog;

/// <summary>What a service costs.</summary>
/// <param name="Amount">Whole rupiah, 0 when free; null when it depends.</param>
/// <param name="Text">In words.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ServiceFee(long? Amount, LocalText Text);
