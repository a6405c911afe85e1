using System.Text.Json;
using SmartVillage.Services.Adapters;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Upkeep;

namespace SmartVillage.Store.Services;

/// <summary>The last look at the adapters, in the journal of the work file, so that every process of one installation says the same.</summary>
internal sealed class SqliteAdapterStates(StoreContext context) : IAdapterStates
{
    public AdapterStates Read() => context.Work.Use(connection =>
        connection.Read("SELECT report FROM upkeep WHERE name = $name", row => row.GetString(0), ("$name", UpkeepWork.Adapters)) is [var report, ..]
            ? JsonSerializer.Deserialize<AdapterStates>(report, StoreJson.Options) ?? AdapterStates.None
            : AdapterStates.None);

    public void Write(AdapterStates states)
    {
        ArgumentNullException.ThrowIfNull(states);
        var before = Read().Modes;
        _ = context.Work.Use(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            connection.Run(
                """
                INSERT INTO upkeep (name, done_at, report) VALUES ($name, $at, $report)
                ON CONFLICT (name) DO UPDATE SET done_at = excluded.done_at, report = excluded.report
                """,
                ("$name", UpkeepWork.Adapters),
                ("$at", context.Time.GetUtcNow().ToUnixTimeMilliseconds()),
                ("$report", JsonSerializer.Serialize(states, StoreJson.Options)));
            if (before.Count != states.Modes.Count || before.Any(mode => !states.Modes.TryGetValue(mode.Key, out var now) || now != mode.Value))
            {
                OperatorRevisions.RaiseAll(connection);
            }

            transaction.Commit();
            return true;
        });
    }
}
