using SmartVillage.Domain.Statistics.Counted;
using SmartVillage.Domain.Statistics.Counting;

namespace SmartVillage.Domain.Statistics.Explaining;

/// <summary>One count into one cell: where, of which sex, and which row.</summary>
internal readonly record struct Contribution(AreaNode Area, Sex Sex, long Key, long Resident)
{
    public bool LiesIn(AreaNode area)
    {
        for (var node = Area; node is not null; node = node.Parent)
        {
            if (node == area)
            {
                return true;
            }
        }

        return false;
    }
}
