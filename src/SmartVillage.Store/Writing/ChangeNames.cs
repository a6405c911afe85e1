using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Writing;

/// <summary>Names of the kinds of changes in the change list.</summary>
internal static class ChangeNames
{
    public const string Added = "added";

    public const string Removed = "removed";

    public const string Changed = "changed";

    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => Added,
        ChangeKind.Changed => Changed,
        ChangeKind.Rebound => "rebound",
        ChangeKind.Restored => "restored",
        ChangeKind.Reinterpreted => "reinterpreted",
        _ => Removed,
    };
}
