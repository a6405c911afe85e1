using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.WriteBack.Screens;

/// <summary>Fields of one correction that are entered on one screen.</summary>
/// <param name="Correction">The correction.</param>
/// <param name="Resident">The resident, where it is one.</param>
/// <param name="Screen">The screen.</param>
/// <param name="Fields">What is entered there.</param>
/// <param name="Link">Where; null when no link is known.</param>
/// <param name="Menu">Where, in words.</param>
/// <param name="Hint">What has to be known first.</param>
public sealed record ScreenTask(Correction Correction, Person? Resident, ScreenKind Screen, IReadOnlyList<CorrectionField> Fields, Uri? Link, string Menu, string? Hint);

/// <summary>What is to be entered for one family.</summary>
/// <param name="Family">The family; null for residents without one.</param>
/// <param name="Area">Where it lives.</param>
/// <param name="Tasks">What is to be done.</param>
public sealed record ScreenPage(FamilyCard? Family, AreaPlace? Area, IReadOnlyList<ScreenTask> Tasks);
