using SmartVillage.Domain.Errors;
using SmartVillage.Store.Access;
using SmartVillage.Store.Queries;

namespace SmartVillage.App.Commands;

/// <summary>Areas of keys: looked up when a key is made, and again when keys are shown, because OpenSID may have renamed or removed them since.</summary>
internal static class KeyAreas
{
    private const int Shown = 40;

    /// <summary>The areas of these ids: RT for enumerators, RW for their coordinators.</summary>
    public static IReadOnlyList<KeyArea> Find(CommandScope scope, string role, string? village, IReadOnlyList<long> ids)
    {
        if (ids.Count == 0 || village is null || !ApiRoles.SeesOwnAreas(role))
        {
            // Without a village, or for another role, the key is refused for that.
            return [.. ids.Select(id => new KeyArea(new AreaInfo(id, null, null, null, null), string.Empty))];
        }

        using var reader = scope.Get<PopulationQueries>().Open();
        var level = role == ApiRoles.RwCoordinator ? "rw" : "rt";
        var places = reader.FindVillage(village) is { } known ? reader.ListPlaces(known.Id).Where(place => place.Level == level).ToList() : [];
        var found = places.Where(place => ids.Contains(place.Id)).ToList();
        return found.Count == ids.Distinct().Count()
            ? [.. found.Select(place => new KeyArea(place, reader.Epoch))]
            : throw new SmartVillageException(
                "SV-APP-038",
                $"Ada nomor wilayah yang bukan {level.ToUpperInvariant()} di kelurahan itu.",
                places.Count == 0 ? "Jalankan smartvillage sync dahulu." : $"Pilih dari: {string.Join("; ", places.Take(Shown).Select(place => $"{place.Id} = {place.Place}"))}{(places.Count > Shown ? "; selebihnya di GET /api/v1/villages/{kode}/areas" : string.Empty)}.");
    }

    /// <summary>Areas of a key in words, as they are called now; those that are no longer there are said to be so.</summary>
    public static string Describe(ApiKey key, PopulationReader? reader)
    {
        var places = key.Village is { } code && reader?.FindVillage(code) is { } village ? reader.ListPlaces(village.Id) : [];
        return key.Areas.Count == 0
            ? "–"
            : string.Join("; ", key.Areas.Select(area => places.FirstOrDefault(place => area.Is(place, reader!.Epoch)) is { } now ? $"{now.Id} {now.Place}" : $"{area.Area.Id} {area.Area.Place} (tidak ada lagi)"));
    }
}
