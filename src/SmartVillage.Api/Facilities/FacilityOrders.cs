using System.Text.Json.Serialization;
using SmartVillage.Services.Facilities;

namespace SmartVillage.Api.Facilities;

/// <summary>What an operator says about a facility from now on; what is left out is not said.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="Address">Where, in words.</param>
/// <param name="Status">What the office found.</param>
/// <param name="Hours">When it can be used.</param>
/// <param name="LastCheckedOn">Day of the last look.</param>
/// <param name="KeeperRole">Office that looks after it; for everybody.</param>
/// <param name="KeeperName">Who that is; for the village office only.</param>
/// <param name="KeeperPhone">Number to call; for the village office only.</param>
/// <param name="Ssid">Name of the network.</param>
/// <param name="IsFree">Whether it costs nothing.</param>
/// <param name="BasedOn">Revision that was before the eyes; null to write in any case.</param>
/// <param name="Note">Why.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record FacilityOrder(
    FacilityKind Kind, string Name, double Latitude, double Longitude, string? Address = null, FacilityStatus Status = FacilityStatus.Unknown, string? Hours = null,
    DateOnly? LastCheckedOn = null, string? KeeperRole = null, string? KeeperName = null, string? KeeperPhone = null, string? Ssid = null, bool? IsFree = null, long? BasedOn = null,
    string? Note = null)
{
    public FacilityDetails ToDetails() => FacilityRules.Clean(new FacilityDetails
    {
        Kind = Kind,
        Name = Name,
        Latitude = Latitude,
        Longitude = Longitude,
        Address = Address,
        Status = Status,
        Hours = Hours,
        LastCheckedOn = LastCheckedOn,
        KeeperRole = KeeperRole,
        Ssid = Ssid,
        IsFree = IsFree,
    });

    public FacilityKeeper? ToKeeper() => FacilityRules.Clean(new FacilityKeeper(KeeperName, KeeperPhone));
}
