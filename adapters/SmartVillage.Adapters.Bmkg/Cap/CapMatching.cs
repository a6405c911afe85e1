using SmartVillage.Services.Hazards;

namespace SmartVillage.Adapters.Bmkg.Cap;

/// <summary>
/// Which part of a message concerns a village. BMKG writes one file per province: it is kept when headline or area names the province, and its text names the district or
/// the city or its drawing holds the village's point.
/// </summary>
internal static class CapMatching
{
    // CAP asks for an end but does not demand it; a warning without one does not stand for ever.
    private static readonly TimeSpan WithoutEnd = TimeSpan.FromHours(24);

    /// <summary>The warning as the village should see it, or null when it does not concern it or is over.</summary>
    public static HazardAlert? For(CapAlert alert, HazardPlace place, DateTimeOffset now)
    {
        foreach (var info in InIndonesian(alert.Infos))
        {
            var ends = info.Expires ?? alert.Sent + WithoutEnd;
            if (ends > now && MatchOf(info, place) is { } match)
            {
                return Alert(alert, info, ends, match);
            }
        }

        return null;
    }

    private static HazardMatch? MatchOf(CapInfo info, HazardPlace place)
    {
        if (!PlaceNames.NamesProvince($"{info.Headline}\n{string.Join('\n', info.Areas.Select(area => area.Description))}", place.Province))
        {
            return null;
        }

        if (place is { Latitude: { } latitude, Longitude: { } longitude } && info.Areas.Any(area => CapGeometry.Holds(area, latitude, longitude)))
        {
            return HazardMatch.Point;
        }

        return PlaceNames.Names(info.Description, place.District) || PlaceNames.Names(info.Description, PlaceNames.OfRegency(place.Regency)) ? HazardMatch.Name : null;
    }

    /// <summary>The parts in Indonesian where there are some; a part without a language counts as one.</summary>
    private static IEnumerable<CapInfo> InIndonesian(IReadOnlyList<CapInfo> infos)
    {
        var indonesian = infos.Where(info => info.Language is null || info.Language.StartsWith("id", StringComparison.OrdinalIgnoreCase)).ToList();
        return indonesian.Count > 0 ? indonesian : infos;
    }

    private static HazardAlert Alert(CapAlert alert, CapInfo info, DateTimeOffset ends, HazardMatch match) => new()
    {
        Id = alert.Identifier,
        Event = info.Event,
        Headline = info.Headline,
        Description = info.Description,
        Instruction = info.Instruction,
        Categories = info.Categories,
        ResponseTypes = info.ResponseTypes,
        Urgency = info.Urgency,
        Severity = info.Severity,
        Certainty = info.Certainty,
        SentAt = alert.Sent,
        BeginsAt = info.Onset ?? info.Effective ?? alert.Sent,
        ExpiresAt = ends,
        SenderName = info.SenderName,
        Area = string.Join("; ", info.Areas.Select(area => area.Description).Where(text => text.Length > 0)) is { Length: > 0 } area ? area : null,
        Web = info.Web,
        Match = match,
        IsUpdate = string.Equals(alert.MessageType, "Update", StringComparison.OrdinalIgnoreCase),
    };
}
