using SmartVillage.Domain.Records;

namespace SmartVillage.Sync.Digests;

/// <summary>What need not be read because marks or digests of the source prove it equal to the visible edition.</summary>
internal sealed class PriorKnowledge(
    SourceProof proof, IReadOnlyDictionary<string, EntityLook> looks, PartialCount count, bool needsNewMarks, bool readEveryRow)
{
    /// <summary>Whether every row of the source was read for this, so that nothing rests on what its server says.</summary>
    public bool ReadEveryRow { get; } = readEveryRow;

    /// <summary>Counts the edition from what differs.</summary>
    public PartialCount Count { get; } = count;

    /// <summary>Marks that would spare the next run the digests of this one are missing or old.</summary>
    public bool NeedsNewMarks { get; } = needsNewMarks;

    public SourceProof Proof { get; } = proof;

    public IReadOnlyDictionary<string, EntityLook> Looks { get; } = looks;

    /// <summary>Nothing has to be read.</summary>
    public bool IsUnchanged => Looks.Values.All(look => look is { IsUnchanged: true, Recheck: null });

    /// <summary>Rows set aside are not kept apart by their key, so that an entity with any is read as a whole.</summary>
    public EntityLook Of(EntityDefinition entity) =>
        Proof.Entities[entity.Name].Quarantined == 0 && Looks.TryGetValue(entity.Name, out var look) ? look : EntityLook.Unknown;
}
