namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>A column that public releases have.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Name">Its name.</param>
/// <param name="Types">Data types that releases gave it.</param>
/// <param name="First">First release that has it, as <c>22.02</c>.</param>
/// <param name="Last">Last release that has it.</param>
internal sealed record KnownColumn(string Table, string Name, IReadOnlySet<string> Types, string First, string Last)
{
    /// <summary>Whether a database of that release has it.</summary>
    public bool IsIn(string release) => string.CompareOrdinal(First, release) <= 0 && (string.CompareOrdinal(release, Last) <= 0 || Last == KnownColumns.LastRelease);
}
