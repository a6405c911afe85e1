namespace SmartVillage.Api.Access;

/// <summary>What a route asks of a key. One route, one right; <see cref="RolePolicy"/> says who has it.</summary>
internal enum Right
{
    /// <summary>Records about people, masked as the role demands.</summary>
    ReadRecords,

    /// <summary>Who receives aid, and the feed of changes in the whole village.</summary>
    FollowVillage,

    /// <summary>Look-up by a full NIK or family card number.</summary>
    SearchIdentity,

    /// <summary>Full values, for a purpose.</summary>
    Reveal,

    /// <summary>All residents in one file.</summary>
    Export,

    /// <summary>Counts without hidden cells.</summary>
    ReadExactStatistics,

    /// <summary>The list of editions.</summary>
    ReadEditions,

    /// <summary>Proofs of editions and runs, with counts per RT.</summary>
    ReadReceipts,

    /// <summary>Run history and progress.</summary>
    ReadRuns,

    /// <summary>What is known about the database behind a village.</summary>
    ReadSource,

    /// <summary>Starting and stopping runs.</summary>
    StartRuns,

    /// <summary>Deciding about a run that a gate stopped.</summary>
    DecideRuns,

    /// <summary>The open questions whether two rows are one person.</summary>
    ReadReviews,

    /// <summary>Deciding whether two rows are one person.</summary>
    DecideIdentity,

    /// <summary>Saying and confirming how services are in the village.</summary>
    ManageServices,

    /// <summary>What of a service's requirements is on file about a resident.</summary>
    ReadServiceRecords,

    /// <summary>Reading and working on what residents ask for.</summary>
    ManageRequests,

    /// <summary>How services did: figures without people, exact also where they are small.</summary>
    ReadEvaluation,

    /// <summary>Proposing corrections of people's data.</summary>
    ProposeCorrections,

    /// <summary>Looking at corrections, asking back, and entering them in OpenSID.</summary>
    HandleCorrections,

    /// <summary>Approving and refusing corrections of other people.</summary>
    DecideCorrections,

    /// <summary>Building import files, taking them, and saying what OpenSID answered.</summary>
    ManageImports,

    /// <summary>Import files and what became of them, without people.</summary>
    ReadImports,

    /// <summary>Findings and completeness as figures, and the rules behind them.</summary>
    ReadQuality,

    /// <summary>Which findings were set aside, and why; nobody in particular.</summary>
    ReadExceptions,

    /// <summary>Cases that several villages have in common, by their names.</summary>
    ReadCases,

    /// <summary>Setting findings aside.</summary>
    ManageFindings,

    /// <summary>Figures of campaigns, without people.</summary>
    ReadCampaigns,

    /// <summary>Starting and closing campaigns.</summary>
    StartCampaigns,

    /// <summary>Assigning RT, and entering lists that came back.</summary>
    ManageCampaigns,

    /// <summary>Sheets of families to visit, and reporting visits.</summary>
    VisitFamilies,

    /// <summary>Opening one's own key with its second factor.</summary>
    OpenKey,

    /// <summary>Who read what.</summary>
    ReadLedger,
}
