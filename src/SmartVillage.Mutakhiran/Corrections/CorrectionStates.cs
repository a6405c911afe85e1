using System.Collections.Frozen;

namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>What there is to say about states as such.</summary>
public static class CorrectionStates
{
    private static readonly FrozenDictionary<CorrectionState, string> Words = new Dictionary<CorrectionState, string>
    {
        [CorrectionState.Draft] = "DRAF",
        [CorrectionState.Submitted] = "DIAJUKAN",
        [CorrectionState.UnderReview] = "DIPERIKSA",
        [CorrectionState.NeedsInformation] = "PERLU_INFO",
        [CorrectionState.OnHold] = "DITUNDA",
        [CorrectionState.WaitingForCivilRegistry] = "MENUNGGU_DUKCAPIL",
        [CorrectionState.Rejected] = "DITOLAK",
        [CorrectionState.Approved] = "DISETUJUI",
        [CorrectionState.PartlyApproved] = "DISETUJUI_SEBAGIAN",
        [CorrectionState.ReadyToApply] = "SIAP_TERAP",
        [CorrectionState.Applied] = "DITERAPKAN",
        [CorrectionState.Verified] = "TERVERIFIKASI",
        [CorrectionState.Conflict] = "KONFLIK",
        [CorrectionState.Expired] = "KEDALUWARSA",
        [CorrectionState.Withdrawn] = "DITARIK",
    }.ToFrozenDictionary();

    /// <summary>States in which an edition can still close it.</summary>
    public static IReadOnlyList<CorrectionState> Watched { get; } =
    [
        CorrectionState.Submitted, CorrectionState.UnderReview, CorrectionState.NeedsInformation, CorrectionState.OnHold, CorrectionState.WaitingForCivilRegistry,
        CorrectionState.ReadyToApply, CorrectionState.Applied,
    ];

    /// <summary>States that wait for a person of the office to decide something.</summary>
    public static IReadOnlyList<CorrectionState> Waiting { get; } = [CorrectionState.Submitted, CorrectionState.UnderReview];

    /// <summary>The word that operators know.</summary>
    public static string Label(CorrectionState state) => Words[state];

    /// <summary>Whether nothing follows any more.</summary>
    public static bool IsClosed(CorrectionState state) => state is CorrectionState.Rejected or CorrectionState.Withdrawn or CorrectionState.Verified or CorrectionState.Conflict or CorrectionState.Expired;
}
