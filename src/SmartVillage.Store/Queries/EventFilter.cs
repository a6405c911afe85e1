namespace SmartVillage.Store.Queries;

/// <summary>What a list of events may be narrowed by.</summary>
/// <param name="ResidentId">Our id of a resident.</param>
/// <param name="Kind">Code of the kind.</param>
/// <param name="From">First local day, <c>yyyy-MM-dd</c>.</param>
/// <param name="To">Last local day.</param>
public sealed record EventFilter(long? ResidentId, long? Kind, string? From, string? To);
