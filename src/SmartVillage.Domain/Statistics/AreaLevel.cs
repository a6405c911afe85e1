namespace SmartVillage.Domain.Statistics;

/// <summary>Levels for which statistics exist, from wide to narrow.</summary>
public enum AreaLevel
{
    /// <summary>The whole village.</summary>
    Village,

    /// <summary>Dusun or lingkungan.</summary>
    Hamlet,

    /// <summary>Rukun warga.</summary>
    Rw,

    /// <summary>Rukun tetangga.</summary>
    Rt,
}
