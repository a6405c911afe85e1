using System.Text.Json;
using System.Xml;
using SmartVillage.Adapters.Bmkg.Cap;

namespace SmartVillage.Adapters.Bmkg.Nowcast;

/// <summary>The messages that hold, and how many could not be taken.</summary>
internal sealed record WarningSet(IReadOnlyList<CapAlert> InForce, int Unreadable, int Left);

/// <summary>Reads what was kept. One unreadable file takes nothing from the others, but is counted: a warning that cannot be read is not a warning that is not there.</summary>
internal static class NowcastReader
{
    /// <exception cref="JsonException">It is not what <see cref="NowcastClient"/> keeps.</exception>
    public static WarningSet Read(string body)
    {
        var kept = JsonSerializer.Deserialize(body, BmkgJson.Default.KeptNowcast) is { Files: not null } read ? read : throw new JsonException("empty");
        var alerts = new List<CapAlert>();
        var unreadable = 0;
        foreach (var file in kept.Files.Values)
        {
            try
            {
                alerts.Add(CapReader.Read(file));
            }
            catch (XmlException)
            {
                unreadable++;
            }
        }

        return new WarningSet(CapSelection.InForce(alerts), unreadable, kept.Left);
    }
}
