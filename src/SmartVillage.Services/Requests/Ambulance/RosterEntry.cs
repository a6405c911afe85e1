namespace SmartVillage.Services.Requests.Ambulance;

/// <summary>What stands on the roster.</summary>
public enum RosterKind
{
    /// <summary>A vehicle.</summary>
    Vehicle,

    /// <summary>A driver.</summary>
    Driver,
}

/// <summary>A vehicle or a driver of a village.</summary>
/// <param name="Id">Number.</param>
/// <param name="Kind">Which of the two.</param>
/// <param name="Revision">Grows with every change, from 1.</param>
/// <param name="Details">What is said about it.</param>
public sealed record RosterEntry(long Id, RosterKind Kind, long Revision, RosterDetails Details);

/// <summary>What is said about a vehicle or a driver. Names and numbers of drivers are personal data, so all of it is kept sealed.</summary>
/// <param name="Name">What people call it, or the driver's name.</param>
/// <param name="Plate">Number plate, of a vehicle.</param>
/// <param name="Carries">What a vehicle can carry: <c>wheelchair</c>, <c>stretcher</c>, <c>oxygen</c>.</param>
/// <param name="Phone">Number of the driver, or of the phone in the vehicle.</param>
public sealed record RosterDetails(string Name, string? Plate = null, IReadOnlyList<string>? Carries = null, string? Phone = null)
{
    /// <summary>What a vehicle can carry beyond people who walk.</summary>
    public static IReadOnlyList<string> Loads { get; } = ["wheelchair", "stretcher", "oxygen"];
}
