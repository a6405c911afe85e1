using System.Text.Json.Serialization;
using SmartVillage.Services.Catalog;

namespace SmartVillage.Api.Services;

/// <summary>What an operator says about a service from now on.</summary>
/// <param name="Variation">The words; empty to say nothing of one's own any more.</param>
/// <param name="BasedOn">Revision that was before the eyes, 0 for none; null to write in any case.</param>
/// <param name="Note">Why.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ServiceVariationOrder(EntryOverlay Variation, long? BasedOn = null, string? Note = null);

/// <summary>An operator's word that the entry is right as it stands.</summary>
/// <param name="BasedOn">Revision that was before the eyes, 0 for none; null to confirm in any case.</param>
/// <param name="Note">Whom one has asked.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ServiceConfirmationOrder(long? BasedOn = null, string? Note = null);
