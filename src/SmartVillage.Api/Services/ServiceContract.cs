using SmartVillage.Services;
using SmartVillage.Services.Catalog;

namespace SmartVillage.Api.Services;

/// <summary>A service as everybody sees it: nothing that nobody has confirmed, and no name of staff.</summary>
internal sealed record ServiceContract
{
    public required string Code { get; init; }

    public required LocalText Name { get; init; }

    public required LocalText Summary { get; init; }

    public required LocalText Office { get; init; }

    public required bool Emergency { get; init; }

    public required AdapterMode Mode { get; init; }

    public LocalText? Notice { get; init; }

    public required IReadOnlyList<ChannelContract> Channels { get; init; }

    public required IReadOnlyList<RequirementContract> Requirements { get; init; }

    public required IReadOnlyList<ClinicContract> Clinics { get; init; }

    public required LocalText Procedure { get; init; }

    public required ServiceFee Fee { get; init; }

    public required ProcessingTime ProcessingTime { get; init; }

    public required LocalText Output { get; init; }

    public required IReadOnlyList<LegalBasis> LegalBasis { get; init; }

    public required IReadOnlyList<LifeEvent> LifeEvents { get; init; }

    public required IReadOnlyList<StandardContract> Standard { get; init; }

    /// <summary>Code of the national service reference (RAL, Perpres 132/2022); nobody has verified any yet.</summary>
    public string? SpbeRalCode { get; init; }

    public required Confidence Confidence { get; init; }

    public required Confirmation Confirmation { get; init; }

    public DateTimeOffset? LastConfirmedAt { get; init; }

    public string? LastConfirmedBy { get; init; }

    public required DateOnly ReviewedOn { get; init; }

    public static ServiceContract Of(ServiceEntry entry, string villageName, DateOnly today) => new()
    {
        Code = ServiceCodes.TextOf(entry.Code),
        Name = entry.Name,
        Summary = entry.Summary,
        Office = entry.Office,
        Emergency = entry.Emergency,
        Mode = entry.Mode,
        Notice = entry.Notice,
        Channels = [.. entry.Channels.Select(c => new ChannelContract(c.Kind, c.Value, c.Href, c.Label, c.Hours, c.Confidence ?? Confidence.Operator))],
        Requirements = [.. entry.Requirements.Select(r => new RequirementContract(r.Key, r.Name, r.Record))],
        Clinics = [.. entry.Clinics.Select(c => new ClinicContract(
            c.Name, c.Hours, c.QuotaPerDay, c.Referral, ReferralRules.TextOf(c.Referral), c.Note, c.ConfirmedOn, c.IsCurrent(today) ? Confirmation.Current : Confirmation.Expired))],
        Procedure = entry.Procedure,
        Fee = entry.Fee,
        ProcessingTime = entry.ProcessingTime,
        Output = entry.Output,
        LegalBasis = entry.LegalBasis,
        LifeEvents = entry.LifeEvents,
        Standard = [.. entry.Standard.Select((s, i) => new StandardContract(i + 1, s.Component, s.Label, s.Text))],
        Confidence = entry.Confidence,
        Confirmation = entry.Confirmation,
        LastConfirmedAt = entry.ConfirmedAt,
        LastConfirmedBy = entry.ConfirmedAt is null ? null : $"Operator {villageName}",
        ReviewedOn = entry.ReviewedOn,
    };
}

/// <summary>A way to reach a service, with what a phone or browser opens.</summary>
internal sealed record ChannelContract(ChannelKind Kind, string Value, string? Href, LocalText? Label, string? Hours, Confidence Confidence);

/// <summary>Something to bring.</summary>
internal sealed record RequirementContract(string Key, LocalText Name, RecordedFact? Record);

/// <summary>A clinic, with the rule of referral in words and whether the line is still to be trusted.</summary>
internal sealed record ClinicContract(
    LocalText Name, string? Hours, int? QuotaPerDay, ReferralRule Referral, LocalText ReferralText, LocalText? Note, DateOnly ConfirmedOn, Confirmation Confirmation);

/// <summary>A component of the service standard; without a text while its owner has published none.</summary>
internal sealed record StandardContract(int Number, StandardComponent Component, LocalText Label, LocalText? Text);
