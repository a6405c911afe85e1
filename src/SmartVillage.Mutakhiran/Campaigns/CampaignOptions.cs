namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>Settings of campaigns.</summary>
public sealed record CampaignOptions
{
    /// <summary>Whether the rounds of the year are opened by people only.</summary>
    public bool OnlyByHand { get; init; }

    /// <summary>Share of families that a supervisor looks at again, in percent.</summary>
    public int RecheckPercent { get; init; } = 5;

    /// <summary>Rules that campaigns ask about; none takes those of the first release.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Whom residents ask about their data, as it is printed on sheets and notices; nothing prints the office alone.</summary>
    public string? Contact { get; init; }

    /// <summary>Days of the yearly round; nothing takes the usual ones.</summary>
    public YearDays? Yearly { get; init; }

    /// <summary>Days of the short round; nothing takes the usual ones.</summary>
    public YearDays? Short { get; init; }

    /// <summary>Days of a campaign of this kind that belongs to the year of a day.</summary>
    public CampaignCalendar CalendarOf(CampaignKind kind, DateOnly today) => kind switch
    {
        CampaignKind.Yearly => Yearly?.In(today.Year) ?? CampaignCalendar.Yearly(today.Year),
        CampaignKind.Short => Short?.In(today.Year) ?? CampaignCalendar.Short(today.Year),
        _ => CampaignCalendar.From(today),
    };
}
