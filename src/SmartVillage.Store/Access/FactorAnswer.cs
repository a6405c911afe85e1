namespace SmartVillage.Store.Access;

/// <summary>What became of a code of a second factor.</summary>
/// <param name="Outcome">What.</param>
/// <param name="Session">What the client shows from now on; only when it was opened, and only once.</param>
/// <param name="Until">Until when it is opened, or locked.</param>
public sealed record FactorAnswer(FactorOutcome Outcome, string? Session = null, DateTimeOffset? Until = null);

/// <summary>Ways in which a code of a second factor can end.</summary>
public enum FactorOutcome
{
    /// <summary>The key has no second factor.</summary>
    NotNeeded,

    /// <summary>The key is open.</summary>
    Opened,

    /// <summary>The code is wrong, too old, or was used before.</summary>
    WrongCode,

    /// <summary>Too many were wrong; no code is looked at for a while.</summary>
    Locked,
}
