using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.Enrichment;

/// <summary>A fact about one resident.</summary>
/// <param name="Fact">Which.</param>
/// <param name="State">What is recorded.</param>
/// <param name="Detail">The recorded kind or status in OpenSID's own words, or the names of programmes; null when there is nothing to add. Never a number.</param>
public sealed record FactState(RecordedFact Fact, RecordState State, string? Detail = null);
