using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Rules;
using SmartVillage.Mutakhiran.WriteBack.Screens;

namespace SmartVillage.Mutakhiran.Findings;

/// <summary>On which of OpenSID's screens a finding is put right.</summary>
public static class FindingScreens
{
    /// <summary>The link, where one is known, and the menu in words; nothing for what no one screen puts right.</summary>
    /// <param name="guide">Screens of the village.</param>
    /// <param name="index">The edition, at least as far as the finding is about it.</param>
    /// <param name="finding">The finding.</param>
    public static (Uri? Link, string Menu)? Find(ScreenGuide guide, SubjectIndex index, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(guide);
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Subject is SubjectKind.Resident or SubjectKind.Family && SubjectView.Find(index, new CorrectionSubject(finding.Subject, finding.SubjectId)) is { } view
            ? (guide.LinkTo(KindOf(finding), view), ScreenGuide.WordsFor(KindOf(finding), view))
            : null;
    }

    private static ScreenKind KindOf(Finding finding) => finding switch
    {
        { Rule: "FAM-06" or "FAM-07" or "FAM-09" or "FAM-17" or "KK-01" or "KK-02" } => ScreenKind.FamilyMembers,
        { Subject: SubjectKind.Family, Rule: var rule } => rule.StartsWith("KK-", StringComparison.Ordinal) || rule == "FAM-22" ? ScreenKind.FamilyCard : ScreenKind.FamilyMembers,
        { Rule: var rule } => (RuleCatalog.Find(rule)!.Info.Fix & FixRoutes.LifeEvent) != FixRoutes.None ? ScreenKind.LifeStatus : ScreenKind.ResidentForm,
    };
}
