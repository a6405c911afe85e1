namespace SmartVillage.Domain.Tests.Synthetic;

/// <summary>An area row as the source has it: <c>0</c> and <c>-</c> are its marks for levels and placeholders.</summary>
internal sealed record SyntheticArea(long Key, string Hamlet, string Rw, string Rt);
