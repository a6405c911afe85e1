using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>Whose data are to be corrected.</summary>
/// <param name="Kind">A resident or a family.</param>
/// <param name="Id">Our id.</param>
public readonly record struct CorrectionSubject(SubjectKind Kind, long Id);
