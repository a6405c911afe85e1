namespace SmartVillage.Store.Writing;

/// <summary>What a sealed block belongs to, bound into its authentication: entity numbers for rows, and these for the rest.</summary>
internal static class SealScope
{
    public const int Quarantine = 1000;

    public const int Statistics = 2001;

    public const int LedgerResidents = 2002;
}
