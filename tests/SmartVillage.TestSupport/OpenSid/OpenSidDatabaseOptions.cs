using SmartVillage.TestSupport.OpenSid.Generation;

namespace SmartVillage.TestSupport.OpenSid;

/// <summary>What database to generate; the same options give the same rows, byte for byte.</summary>
public sealed record OpenSidDatabaseOptions
{
    /// <summary>Release whose structure and habits it has.</summary>
    public required OpenSidEra Era { get; init; }

    /// <summary>Residents of each village, whatever their status.</summary>
    public int Residents { get; init; } = 3000;

    /// <summary>Start of all randomness.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Villages that share the database; more than one only from 24.01.</summary>
    public IReadOnlyList<OpenSidVillage> Villages { get; init; } = [OpenSidVillage.Tejosari];

    /// <summary>How many defects.</summary>
    public Dirt Dirt { get; init; } = Dirt.Typical;

    /// <summary>Day that ages and events are counted from; null takes the first month after the release.</summary>
    public DateOnly? ReferenceDate { get; init; }

    /// <summary>Whether the village has declared its data complete.</summary>
    public bool DataComplete { get; init; }

    /// <summary>Engine that replaces InnoDB, as <c>MyISAM</c> in villages upgraded from older years; only where the release has no foreign keys between residents.</summary>
    public string? Engine { get; init; }

    internal DateOnly Today => ReferenceDate ?? Era.UsedFrom;
}
