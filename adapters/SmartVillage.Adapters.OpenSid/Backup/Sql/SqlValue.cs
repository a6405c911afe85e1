namespace SmartVillage.Adapters.OpenSid.Backup.Sql;

/// <summary>Values that are no texts.</summary>
internal static class SqlValue
{
    /// <summary>The word DEFAULT; compared by reference.</summary>
    public static readonly string Default = new("\u0001default");
}
