namespace SmartVillage.Domain.Statistics;

/// <summary>What one count of a topic counts.</summary>
public enum StatisticsUnit
{
    /// <summary>Residents, each once.</summary>
    People,

    /// <summary>Families; sex is that of the head.</summary>
    Families,

    /// <summary>Households of the poverty survey; sex is that of the head.</summary>
    Households,

    /// <summary>Hamlets, RW and RT.</summary>
    Areas,
}
