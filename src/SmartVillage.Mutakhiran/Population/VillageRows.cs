using System.Collections.Frozen;
using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Population;

/// <summary>Rows of one village in one edition, each entity in the order of its source keys.</summary>
public sealed record VillageRows(VillageCode Village, long Edition)
{
    /// <summary>Areas.</summary>
    public IReadOnlyList<VillageRow> Areas { get; init; } = [];

    /// <summary>Families.</summary>
    public IReadOnlyList<VillageRow> Families { get; init; } = [];

    /// <summary>Residents of every status.</summary>
    public IReadOnlyList<VillageRow> Residents { get; init; } = [];

    /// <summary>Events of residents.</summary>
    public IReadOnlyList<VillageRow> ResidentEvents { get; init; } = [];

    /// <summary>Events of families.</summary>
    public IReadOnlyList<VillageRow> FamilyEvents { get; init; } = [];

    /// <summary>Fields that the source gives, as <c>residents.religion</c>; nothing when all of them are given.</summary>
    public IReadOnlySet<string>? ReadFields { get; init; }

    /// <summary>Data spesifik that is kept because a basis was recorded, as <c>pregnancy</c>.</summary>
    public IReadOnlySet<string> SwitchedOn { get; init; } = FrozenSet<string>.Empty;
}
