using SmartVillage.Api.Privacy;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Access;

/// <summary>
/// Which role may do what (PRV-05). Enumerators and RW coordinators see people as a reader does, but those of their own RT and RW only (<see cref="FieldScope"/>), and of a campaign their sheets.
/// The village head sees aggregates and decides; district, administrator and auditor see nobody.
/// </summary>
internal static class RolePolicy
{
    private static readonly Right[] Masked = [Right.ReadRecords, Right.ReadEditions];

    private static readonly Right[] Field = [Right.ProposeCorrections, Right.ReadCampaigns, Right.VisitFamilies];

    private static readonly Right[] Office =
    [
        Right.ReadRecords, Right.FollowVillage, Right.SearchIdentity, Right.Reveal, Right.Export, Right.ReadExactStatistics, Right.ReadEditions, Right.ReadReceipts,
        Right.ReadRuns, Right.ReadSource, Right.StartRuns, Right.ReadReviews, Right.ManageServices, Right.ManageRequests, Right.ReadServiceRecords,
        Right.ReadEvaluation, Right.ProposeCorrections, Right.HandleCorrections, Right.ReadImports, Right.ReadQuality, Right.ReadExceptions, Right.ManageFindings, Right.ReadCampaigns,
        Right.StartCampaigns, Right.ManageCampaigns, Right.VisitFamilies,
    ];

    private static readonly Dictionary<string, IReadOnlySet<Right>> Rights = new(StringComparer.Ordinal)
    {
        [ApiRoles.Reader] = Masked.Append(Right.FollowVillage).ToHashSet(),
        [ApiRoles.Enumerator] = Masked.Concat(Field).ToHashSet(),
        [ApiRoles.RwCoordinator] = Masked.Concat(Field).ToHashSet(),
        [ApiRoles.Operator] = Office.Append(Right.ManageImports).ToHashSet(),
        [ApiRoles.Approver] = Office.Append(Right.DecideRuns).Append(Right.DecideIdentity).Append(Right.DecideCorrections).ToHashSet(),
        [ApiRoles.VillageHead] = new HashSet<Right>
        {
            Right.ReadExactStatistics, Right.ReadEditions, Right.ReadReceipts, Right.ReadRuns, Right.ReadSource, Right.DecideRuns, Right.ReadReviews, Right.DecideIdentity,
            Right.ReadEvaluation, Right.ReadImports, Right.ReadQuality, Right.ReadExceptions, Right.ReadCampaigns,
        },
        [ApiRoles.District] = new HashSet<Right> { Right.ReadExactStatistics, Right.ReadEditions, Right.ReadEvaluation, Right.ReadQuality, Right.ReadCases, Right.ReadCampaigns },
        [ApiRoles.Admin] = new HashSet<Right>
        {
            Right.ReadEditions, Right.ReadRuns, Right.ReadSource, Right.StartRuns, Right.DecideRuns, Right.ReadReviews, Right.DecideIdentity,
            Right.ReadEvaluation, Right.ReadQuality, Right.ReadCases, Right.ReadCampaigns, Right.StartCampaigns,
        },
        [ApiRoles.Auditor] = new HashSet<Right> { Right.ReadEditions, Right.ReadReceipts, Right.ReadRuns, Right.ReadLedger },
    };

    /// <summary>What does the most harm in the wrong hands, so that a second factor is asked for. Deciding about corrections is asked for where it is done: one route does several things.</summary>
    private static readonly HashSet<Right> Weighty = [Right.Reveal, Right.Export, Right.ManageImports, Right.DecideRuns, Right.DecideIdentity, Right.DecideCorrections];

    public static bool Has(string role, Right right) => Rights.TryGetValue(role, out var rights) && (rights.Contains(right) || right == Right.OpenKey);

    /// <summary>Whether a second factor is asked for.</summary>
    public static bool IsWeighty(Right right) => Weighty.Contains(right);

    /// <summary>How much of a record the role sees without a reveal.</summary>
    public static Sight SightOf(string role) => role is ApiRoles.Operator or ApiRoles.Approver ? Sight.Names : Sight.Initials;

    /// <summary>Whether what says something of data spesifik is for whoever sees so much: for the office, which corrects it, and nobody else (PRV-04).</summary>
    public static bool SeesSpecific(Sight sight) => sight == Sight.Names;
}
