namespace SmartVillage.App.Bench;

/// <summary>The kinds of runs that budgets are about.</summary>
internal enum NightKind
{
    /// <summary>Into an empty store.</summary>
    FirstSync,

    /// <summary>Nothing changed since the day before.</summary>
    Unchanged,

    /// <summary>One resident in a hundred changed.</summary>
    OnePercent,

    /// <summary>Every row is read and compared, and none changed.</summary>
    FullCompare,

    /// <summary>An RW has another number, so that nothing that was counted by area can stand: every row is read anew.</summary>
    RwRenumbered,
}
