namespace SmartVillage.Store.Queries;

/// <summary>
/// What every answer depends on: the history of the store and where each village stands in it. One object stands for one state, so that whoever keeps something made
/// from it compares references.
/// </summary>
public sealed class StoreState
{
    private readonly Dictionary<string, VillageInfo> _byCode;

    internal StoreState(string epoch, IReadOnlyList<VillageInfo> villages)
    {
        Epoch = epoch;
        Villages = villages;
        Published = [.. villages.Where(v => v.Edition > 0)];
        _byCode = villages.ToDictionary(v => v.Code, StringComparer.Ordinal);
    }

    /// <summary>Random name of the store's history.</summary>
    public string Epoch { get; }

    /// <summary>All villages by code.</summary>
    public IReadOnlyList<VillageInfo> Villages { get; }

    /// <summary>Those of them that have an edition.</summary>
    public IReadOnlyList<VillageInfo> Published { get; }

    /// <summary>One village by dotted code.</summary>
    public VillageInfo? FindVillage(string code) => _byCode.GetValueOrDefault(code);

    internal bool IsSameAs(string epoch, IReadOnlyList<VillageInfo> villages) => string.Equals(Epoch, epoch, StringComparison.Ordinal) && Villages.SequenceEqual(villages);
}
