namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>Days of a round that comes every year.</summary>
public sealed record YearDays(MonthDay Opens, MonthDay FieldFrom, MonthDay FieldUntil, MonthDay ApprovalUntil, MonthDay WriteBackUntil, MonthDay Closes)
{
    /// <summary>The days of one year.</summary>
    public CampaignCalendar In(int year) =>
        new(Opens.In(year), FieldFrom.In(year), FieldUntil.In(year), ApprovalUntil.In(year), WriteBackUntil.In(year), Closes.In(year));
}
