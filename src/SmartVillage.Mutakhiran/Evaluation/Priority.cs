using System.Numerics;
using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Mutakhiran.Evaluation;

/// <summary>What helps most: severity, times the registers that use the data, times the size of the RT.</summary>
public static class Priority
{
    private const int PeopleOfSmallRt = 50;

    private static readonly (string Group, DownstreamUses Uses)[] Groups =
    [
        ("NIK-", DownstreamUses.Dtsen | DownstreamUses.Pdpb | DownstreamUses.Dkb),
        ("KK-", DownstreamUses.Dtsen | DownstreamUses.Pdpb | DownstreamUses.Dkb),
        ("DUP-", DownstreamUses.Dtsen | DownstreamUses.Pdpb | DownstreamUses.Dkb),
        ("LOG-", DownstreamUses.Dtsen | DownstreamUses.Pdpb | DownstreamUses.Dkb),
        ("ANT-", DownstreamUses.Dtsen | DownstreamUses.Pdpb | DownstreamUses.Dkb),
        ("FAM-", DownstreamUses.Dtsen | DownstreamUses.Dkb),
        ("IDN-", DownstreamUses.Pdpb | DownstreamUses.Dkb),
        ("UMR-", DownstreamUses.Pdpb | DownstreamUses.Dkb),
        ("DOK-", DownstreamUses.Dkb),
    ];

    /// <summary>Registers that a rule's data goes to.</summary>
    public static DownstreamUses UsesOf(string rule) => Groups.FirstOrDefault(group => rule.StartsWith(group.Group, StringComparison.Ordinal)).Uses;

    /// <summary>Priority of a finding.</summary>
    /// <param name="rule">Its rule.</param>
    /// <param name="severity">Its severity.</param>
    /// <param name="people">People of its RT; 0 where it has none.</param>
    public static long Of(string rule, Severity severity, int people)
    {
        var weight = severity switch
        {
            Severity.Error => 9,
            Severity.Verify => 3,
            _ => 1,
        };
        var uses = 1 + BitOperations.PopCount((uint)UsesOf(rule));
        var size = 1 + BitOperations.Log2((uint)Math.Max(1, people / PeopleOfSmallRt));
        return weight * uses * size;
    }
}
