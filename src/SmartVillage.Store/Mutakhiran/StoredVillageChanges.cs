using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Store.Queries;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>Rows touched between editions, out of the change lists and the rows that they kept.</summary>
internal sealed class StoredVillageChanges(EditionArchive archive) : IVillageChanges
{
    public VillageChanges? Read(VillageCode village, long after, long upTo)
    {
        using var reading = archive.Open();
        if (reading.ListVillages().FirstOrDefault(counted => counted.Code == village.Value) is not { } found || !reading.CanRebuild(found, after))
        {
            return null;
        }

        return new VillageChanges
        {
            Areas = Touched(Entities.Areas),
            Families = Touched(Entities.Families),
            Residents = Touched(Entities.Residents),
            ResidentEvents = Touched(Entities.ResidentEvents),
            FamilyEvents = Touched(Entities.FamilyEvents),
        };

        List<RowBefore> Touched(EntityDefinition entity)
        {
            var before = reading.ReadTouched(found, entity, after, upTo).ToDictionary(row => row.Id, row => row.Record);
            return [.. reading.ReadChanges(found.Id, entity, after, upTo).Keys.Select(id => new RowBefore(id, before.GetValueOrDefault(id)))];
        }
    }
}
