namespace SmartVillage.Store.Access;

/// <summary>Roles of API keys; the one list for keys, authorisation and ledger.</summary>
public static class ApiRoles
{
    /// <summary>Masked rows of one village.</summary>
    public const string Reader = "Reader";

    /// <summary>Visits households of one village during a campaign.</summary>
    public const string Enumerator = "Enumerator";

    /// <summary>Coordinates enumerators of an RW.</summary>
    public const string RwCoordinator = "RwCoordinator";

    /// <summary>Works with identified residents of one village.</summary>
    public const string Operator = "Operator";

    /// <summary>Decides on stopped runs and corrections of one village.</summary>
    public const string Approver = "Approver";

    /// <summary>Lurah or kepala desa.</summary>
    public const string VillageHead = "VillageHead";

    /// <summary>Aggregates of all villages.</summary>
    public const string District = "District";

    /// <summary>Keys and settings, no content.</summary>
    public const string Admin = "Admin";

    /// <summary>The ledger, no content.</summary>
    public const string Auditor = "Auditor";

    /// <summary>Every role.</summary>
    public static readonly IReadOnlyList<string> All = [Reader, Enumerator, RwCoordinator, Operator, Approver, VillageHead, District, Admin, Auditor];

    /// <summary>Whether a key of this role belongs to one village.</summary>
    public static bool NeedsVillage(string role) => role is not (District or Admin or Auditor);

    /// <summary>Whether the role opens, decides or administers, so that a stolen key of it does the most harm (PRV-06).</summary>
    public static bool IsPrivileged(string role) => role is Operator or Approver or VillageHead or Admin;

    /// <summary>Whether a key of this role sees the people of its own areas only (PRV-05).</summary>
    public static bool SeesOwnAreas(string role) => role is Enumerator or RwCoordinator;
}
