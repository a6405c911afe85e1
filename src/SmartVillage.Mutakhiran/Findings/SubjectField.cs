namespace SmartVillage.Mutakhiran.Findings;

/// <summary>A field of a subject.</summary>
/// <param name="Subject">Kind of subject.</param>
/// <param name="Id">Our id.</param>
/// <param name="Field">Name of the field, as <c>birthDate</c>.</param>
public readonly record struct SubjectField(SubjectKind Subject, long Id, string Field);
