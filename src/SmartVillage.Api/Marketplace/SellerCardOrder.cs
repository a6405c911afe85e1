using System.Text.Json.Serialization;
using SmartVillage.Marketplace.Sellers;

namespace SmartVillage.Api.Marketplace;

/// <summary>What an operator writes about a seller from now on; what is left out is not said.</summary>
/// <param name="Card">The card.</param>
/// <param name="BasedOn">Revision that was before the eyes, 0 for none; null to write in any case.</param>
/// <param name="Note">Why.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record SellerCardOrder(SellerCardDetails Card, long? BasedOn = null, string? Note = null);

/// <summary>Cards as operators send them: nothing that has to be there may be missing or null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, NumberHandling = JsonNumberHandling.Strict, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SellerCardOrder))]
internal sealed partial class MarketplaceJsonContext : JsonSerializerContext;
