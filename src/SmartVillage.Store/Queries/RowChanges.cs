namespace SmartVillage.Store.Queries;

/// <summary>What happened to one row between two editions.</summary>
/// <param name="Kinds">Kinds of the change list, in their order.</param>
/// <param name="Fields">Names of the fields that changed at some time, never values.</param>
public sealed record RowChanges(IReadOnlyList<string> Kinds, IReadOnlyList<string> Fields);
