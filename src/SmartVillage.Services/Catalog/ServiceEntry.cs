namespace SmartVillage.Services.Catalog;

/// <summary>A service as it stands in one village: all layers put together.</summary>
public sealed record ServiceEntry
{
    /// <summary>Which service.</summary>
    public required ServiceCode Code { get; init; }

    /// <summary>How far this installation carries it here.</summary>
    public required AdapterMode Mode { get; init; }

    /// <summary>How far it should be carried; more than <see cref="Mode"/> while something is missing.</summary>
    public required AdapterMode WantedMode { get; init; }

    /// <summary>Whether lives depend on it.</summary>
    public required bool Emergency { get; init; }

    /// <summary>What people call it.</summary>
    public required LocalText Name { get; init; }

    /// <summary>What it is for.</summary>
    public required LocalText Summary { get; init; }

    /// <summary>The office that owns it.</summary>
    public required LocalText Office { get; init; }

    /// <summary>A present notice.</summary>
    public LocalText? Notice { get; init; }

    /// <summary>Ways to reach it, the nearest first.</summary>
    public required IReadOnlyList<ServiceChannel> Channels { get; init; }

    /// <summary>What has to be brought.</summary>
    public required IReadOnlyList<ServiceRequirement> Requirements { get; init; }

    /// <summary>Clinics of the hospital; empty for every other service, and while nobody has asked.</summary>
    public IReadOnlyList<Clinic> Clinics { get; init; } = [];

    /// <summary>What happens.</summary>
    public required LocalText Procedure { get; init; }

    /// <summary>What it costs.</summary>
    public required ServiceFee Fee { get; init; }

    /// <summary>How long it takes.</summary>
    public required ProcessingTime ProcessingTime { get; init; }

    /// <summary>What one gets.</summary>
    public required LocalText Output { get; init; }

    /// <summary>What it rests on.</summary>
    public required IReadOnlyList<LegalBasis> LegalBasis { get; init; }

    /// <summary>When people need it.</summary>
    public required IReadOnlyList<LifeEvent> LifeEvents { get; init; }

    /// <summary>The fourteen components of the service standard, in order.</summary>
    public IReadOnlyList<StandardText> Standard { get; init; } = [];

    /// <summary>How well the entry as a whole is known.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Day on which the files behind it were last gone through.</summary>
    public required DateOnly ReviewedOn { get; init; }

    /// <summary>When an operator last confirmed it, or null.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>Who did; a name of staff, for operators only.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>Whether the confirmation still counts.</summary>
    public required Confirmation Confirmation { get; init; }

    /// <summary>What nobody has confirmed; for operators only.</summary>
    public required IReadOnlyList<OpenQuestion> ToConfirm { get; init; }
}
