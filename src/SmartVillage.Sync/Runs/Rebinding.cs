namespace SmartVillage.Sync.Runs;

/// <summary>
/// What became of the rows of one entity that came under a source key that we did not know: after a re-import that is nearly all of them. Every such row is counted in exactly one of
/// the first six; <paramref name="Vanished"/> are rows of ours that nothing was bound to.
/// </summary>
/// <param name="ByNumber">Recognised by NIK, family card number or household number, and bound to what we had.</param>
/// <param name="ByOther">Recognised by something else that decides: the head of a family, the resident behind a seller, the path of an area.</param>
/// <param name="Restored">Recognised as rows that had left the source before.</param>
/// <param name="ByName">Like exactly one of ours in name, birth date and mother: not bound, a person decides.</param>
/// <param name="Ambiguous">Their number or likeness fits several rows: not bound, a person decides.</param>
/// <param name="New">Like none of ours.</param>
/// <param name="Vanished">Rows of ours that the source no longer has.</param>
public sealed record Rebinding(long ByNumber, long ByOther, long Restored, long ByName, long Ambiguous, long New, long Vanished);
