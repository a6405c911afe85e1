using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Entry;

/// <summary>Code lists of a village, asked by words.</summary>
public interface IAnswerCodes
{
    /// <summary>Entries of a list as the village's OpenSID words them.</summary>
    IReadOnlyList<(long Code, string Label)> List(VillageCode village, string list);
}
