using SmartVillage.Store.Audit;

namespace SmartVillage.App.Commands;

/// <summary>What the ledger says of somebody who works at this machine: no key, but the account of the system.</summary>
internal static class LocalEntry
{
    /// <param name="scope">The command.</param>
    /// <param name="action">What was done, in the words of the ledger.</param>
    /// <param name="command">Its name with the options that matter.</param>
    public static LedgerEntry Of(CommandScope scope, string action, string command)
    {
        var now = scope.Get<TimeProvider>().GetUtcNow();
        return new LedgerEntry
        {
            At = now,
            ActorKey = "local",
            ActorName = Environment.UserName,
            Role = "local",
            Action = action,
            Route = command,
            Result = 0,
            RequestId = Guid.CreateVersion7(now).ToString("N"),
            Client = Environment.MachineName,
        };
    }
}
