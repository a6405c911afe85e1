namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>Days of a campaign, each the last one of its phase but the first two, in the village's own time.</summary>
/// <param name="Opens">The baseline is frozen.</param>
/// <param name="FieldFrom">First day of visits.</param>
/// <param name="FieldUntil">Last day of visits.</param>
/// <param name="ApprovalUntil">Last day of decisions.</param>
/// <param name="WriteBackUntil">Last day for changes in OpenSID.</param>
/// <param name="Closes">Last day; the closing report is made.</param>
public sealed record CampaignCalendar(DateOnly Opens, DateOnly FieldFrom, DateOnly FieldUntil, DateOnly ApprovalUntil, DateOnly WriteBackUntil, DateOnly Closes)
{
    /// <summary>Whether the days follow each other.</summary>
    public bool IsInOrder() => Opens <= FieldFrom && FieldFrom <= FieldUntil && FieldUntil <= ApprovalUntil && ApprovalUntil <= WriteBackUntil && WriteBackUntil <= Closes;

    /// <summary>
    /// The refresh of a year: field round February to April, decisions in May, OpenSID in early June, closed before the half-yearly consolidation of Dukcapil on 30 June.
    /// </summary>
    public static CampaignCalendar Yearly(int year) =>
        new(new(year, 1, 5), new(year, 2, 1), new(year, 4, 30), new(year, 5, 31), new(year, 6, 15), new(year, 6, 25));

    /// <summary>The short round, closed before the consolidation of 31 December.</summary>
    public static CampaignCalendar Short(int year) =>
        new(new(year, 10, 1), new(year, 10, 1), new(year, 11, 8), new(year, 11, 15), new(year, 11, 25), new(year, 11, 30));

    /// <summary>A campaign that begins today: eight weeks of visits, then two, one and one.</summary>
    public static CampaignCalendar From(DateOnly day) => new(day, day, day.AddDays(56), day.AddDays(70), day.AddDays(77), day.AddDays(84));

    /// <summary>Phase of a day.</summary>
    public CampaignPhase PhaseOn(DateOnly day) =>
        day < FieldFrom ? CampaignPhase.Preparation
        : day <= FieldUntil ? CampaignPhase.Field
        : day <= ApprovalUntil ? CampaignPhase.Approval
        : day <= Closes ? CampaignPhase.WriteBack
        : CampaignPhase.Overdue;

    /// <summary>Last day of a phase.</summary>
    public DateOnly EndOf(CampaignPhase phase) => phase switch
    {
        CampaignPhase.Preparation => FieldFrom.AddDays(-1),
        CampaignPhase.Field => FieldUntil,
        CampaignPhase.Approval => ApprovalUntil,
        CampaignPhase.WriteBack => WriteBackUntil,
        _ => Closes,
    };
}
