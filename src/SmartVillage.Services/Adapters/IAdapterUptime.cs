namespace SmartVillage.Services.Adapters;

/// <summary>How often adapters were found working, per day (UTC); what is switched off is not counted.</summary>
public interface IAdapterUptime
{
    /// <summary>Counts a look.</summary>
    void Count(AdapterStates look);

    /// <summary>What was counted.</summary>
    IReadOnlyList<AdapterDay> List(DateOnly from, DateOnly until);
}

/// <summary>Looks at one adapter on one day.</summary>
/// <param name="Name">Name of the adapter.</param>
/// <param name="Service">The service that it carries, as <c>bpbd</c>.</param>
/// <param name="Village">The one village that it serves; null for all.</param>
/// <param name="Day">The day.</param>
/// <param name="Looks">How often it was looked at while it was on.</param>
/// <param name="Up">How often it answered, also if degraded.</param>
public sealed record AdapterDay(string Name, string Service, string? Village, DateOnly Day, long Looks, long Up);
