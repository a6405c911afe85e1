using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Extracts;

/// <summary>Keeps the figures of quarters.</summary>
public interface IExtractShelf
{
    /// <summary>Figures of a quarter, or nothing where none were taken.</summary>
    KeptExtract? Find(VillageCode village, Quarter quarter, ExtractKind kind);

    /// <summary>Keeps figures; those that are there already stay as they are.</summary>
    void Add(IReadOnlyList<KeptExtract> extracts);
}
