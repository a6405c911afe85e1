namespace SmartVillage.Adapters.OpenSid.Connecting;

/// <summary>What the account of a source may do beyond reading, and how to take it away (P1: SELECT is enough).</summary>
/// <param name="Account">The account as the server knows it, quoted: <c>'user'@'host'</c>.</param>
/// <param name="CanReadDatabase">Whether some grant gives SELECT on the database or on tables of it.</param>
/// <param name="Excess">Rights that a reader never needs, one entry per grant, as <c>INSERT, UPDATE ON `opensid`.*</c>.</param>
/// <param name="ReadsElsewhere">Reading rights outside the database, as <c>*.*</c>.</param>
/// <param name="Advice">SQL for the server's administrator, in order; empty when nothing is to be done.</param>
public sealed record AccountRights(
    string Account, bool CanReadDatabase, IReadOnlyList<string> Excess, IReadOnlyList<string> ReadsElsewhere, IReadOnlyList<string> Advice)
{
    /// <summary>Exactly what is needed: it can read, and nothing else.</summary>
    public bool IsReadOnly => Excess.Count == 0;
}
