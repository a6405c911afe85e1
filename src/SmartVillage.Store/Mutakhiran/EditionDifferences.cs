using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Entry;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Store.Queries;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>Fields that changed between editions, from the change lists.</summary>
internal sealed class EditionDifferences(EditionArchive archive) : IEditionDifferences
{
    public IReadOnlySet<SubjectField>? ChangedSince(VillageCode village, long edition)
    {
        using var reading = archive.Open();
        if (reading.ListVillages().FirstOrDefault(known => known.Code == village.Value) is not { } counted || !reading.CanRebuild(counted, edition))
        {
            return null;
        }

        var fields = new HashSet<SubjectField>();
        foreach (var (kind, entity) in ((SubjectKind, EntityDefinition)[])[(SubjectKind.Resident, Entities.Residents), (SubjectKind.Family, Entities.Families)])
        {
            foreach (var (id, changes) in reading.ReadChanges(counted.Id, entity, edition, counted.Edition))
            {
                fields.UnionWith(changes.Fields.Select(field => new SubjectField(kind, id, field)));
            }
        }

        return fields;
    }
}
