using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Writing;

/// <summary>Names of the kinds of changes in the change list.</summary>
internal static class ChangeNames
{
    public const string Added = "added";

    public const string Removed = "removed";

    /// <summary>Nothing was written in the row; what it refers to is another row than before, or none.</summary>
    public const string Relinked = "relinked";

    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => Added,
        ChangeKind.Changed => "changed",
        ChangeKind.Rebound => "rebound",
        ChangeKind.Restored => "restored",
        ChangeKind.Reinterpreted => "reinterpreted",
        _ => Removed,
    };
}
