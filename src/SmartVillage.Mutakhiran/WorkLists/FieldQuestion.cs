using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.WorkLists;

/// <summary>How a rule is asked at a door.</summary>
/// <param name="Field">Field that the answer goes into; nothing where the answer is for the office to act on.</param>
/// <param name="Text">What to ask.</param>
internal sealed record FieldQuestion(string? Field, string Text)
{
    /// <summary>Whether it is about the other one of the finding: a rule about a family asks its head.</summary>
    public bool IsAboutOther { get; init; }

    /// <summary>Of whom it is asked; of everybody whom the rule found when nothing is said.</summary>
    public Func<Person, bool>? When { get; init; }

    /// <summary>Our id of the resident that it is about; nothing where it is about the whole family.</summary>
    public long? ResidentOf(Finding finding) => IsAboutOther ? finding.OtherId : finding.Subject == SubjectKind.Resident ? finding.SubjectId : null;

    /// <summary>Whose field the answer goes into; nothing where there is nobody left.</summary>
    public SubjectField? FieldOf(Finding finding)
    {
        if (Field is null || (IsAboutOther && finding.OtherId is null))
        {
            return null;
        }

        return ResidentOf(finding) is { } resident ? new SubjectField(SubjectKind.Resident, resident, Field) : new SubjectField(finding.Subject, finding.SubjectId, Field);
    }
}
