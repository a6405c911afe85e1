using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>A campaign of one village.</summary>
public sealed record Campaign
{
    /// <summary>Number in the store.</summary>
    public required long Id { get; init; }

    /// <summary>Whose data is refreshed.</summary>
    public required VillageCode Village { get; init; }

    /// <summary>Why it is held.</summary>
    public required CampaignKind Kind { get; init; }

    /// <summary>Year that it belongs to; with the kind it says whether the round of a year was held.</summary>
    public required int Year { get; init; }

    /// <summary>Running or closed.</summary>
    public required CampaignState State { get; init; }

    /// <summary>Its days.</summary>
    public required CampaignCalendar Calendar { get; init; }

    /// <summary>Rules that it asks about, as <c>NIK-07</c>.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>When it was started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Who started it.</summary>
    public required string StartedBy { get; init; }

    /// <summary>How the data stood; never changed again.</summary>
    public required CampaignBaseline Baseline { get; init; }

    /// <summary>When it was closed.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Who closed it.</summary>
    public string? ClosedBy { get; init; }

    /// <summary>How everything stood when it was closed; never changed again.</summary>
    public CampaignOutcome? Outcome { get; init; }
}
