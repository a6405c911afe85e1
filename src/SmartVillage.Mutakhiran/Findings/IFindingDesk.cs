using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Findings;

/// <summary>Findings as operators work on them.</summary>
public interface IFindingDesk
{
    /// <summary>A page of the work list, what helps most first.</summary>
    IReadOnlyList<Finding> List(VillageCode village, FindingFilter filter);

    /// <summary>One finding, or nothing.</summary>
    Finding? Find(VillageCode village, long id);

    /// <summary>What was decided about a finding, oldest first.</summary>
    IReadOnlyList<FindingStep> ListSteps(VillageCode village, long id);

    /// <summary>Findings by rule.</summary>
    IReadOnlyList<RuleCount> Count(VillageCode village);

    /// <summary>Sets a finding aside; nothing when there is none that is shown.</summary>
    Finding? Except(VillageCode village, long id, FindingWaiver waiver, string by, string byKey);

    /// <summary>Takes the exception of a finding back; nothing when it has none.</summary>
    Finding? Withdraw(VillageCode village, long id, string by, string byKey);

    /// <summary>Findings that are set aside, by number, after one of them; those of some rules are not for whoever asks.</summary>
    IReadOnlyList<ExceptedFinding> ListExcepted(VillageCode village, long after, int take, IReadOnlyCollection<string> without);

    /// <summary>Cases that are open in several villages, by name.</summary>
    IReadOnlyList<CrossVillageCase> ListCases();
}
