using SmartVillage.Mutakhiran.Campaigns;

namespace SmartVillage.Mutakhiran.WorkLists;

/// <summary>The page of one family, or of the people of an RT who are in none: who lives there by name and age, the last four of the family card, and what is asked. Nothing more leaves the office.</summary>
/// <param name="Code">Code of the task.</param>
/// <param name="CardEnd">The family card number, masked.</param>
/// <param name="IsRechecked">Whether this is the page of the supervisor who looks again; the page of the first visit does not say that there will be one.</param>
/// <param name="People">Who lives there.</param>
/// <param name="Questions">What is asked about what is written.</param>
public sealed record FamilySheet(TaskCode Code, string? CardEnd, bool IsRechecked, IReadOnlyList<SheetPerson> People, IReadOnlyList<SheetQuestion> Questions)
{
    /// <summary>Whether it is the page of those people of an RT who are in no family; the four questions about a family are not asked there.</summary>
    public bool IsLoose { get; init; }
}
