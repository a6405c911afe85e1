using SmartVillage.Domain.Records;

namespace SmartVillage.Sync.Identity;

/// <summary>How a row is known again that was removed and comes back under a key of its own: it belongs to the same row of ours, and is alike.</summary>
/// <param name="Owner">Field that refers to whom it belongs to.</param>
/// <param name="AreAlike">Whether a removed row and a new one of one owner are the same.</param>
internal sealed record OwnedReturn(string Owner, Func<EntityRecord, EntityRecord, bool> AreAlike);
