namespace SmartVillage.Services.Requests.Types;

/// <summary>Reads what the form of the hospital says.</summary>
internal static class HospitalType
{
    public const string Code = "rsud-bantuan";
    public const string Help = "help";
    public const string Transport = "transport";
    public const string Wanted = "wanted_at";

    public static bool AsksForTransport(ServiceRequest request) => request.Type == Code && request.Content?.Values.GetValueOrDefault(Help)?.Contains(Transport) == true;
}
