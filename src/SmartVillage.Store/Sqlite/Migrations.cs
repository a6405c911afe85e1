using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace SmartVillage.Store.Sqlite;

/// <summary>Applies the numbered scripts of one schema folder, each exactly once; refuses a file of a newer program instead of guessing.</summary>
internal sealed class Migrations(string schema, TimeProvider time)
{
    private static readonly Assembly Resources = typeof(Migrations).Assembly;

    public void Apply(SqliteConnection connection, string path)
    {
        var scripts = Scripts();
        if (CurrentVersion(connection) is { } version && version >= scripts[^1].Version)
        {
            Check(version, scripts, path);
            return;
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Run("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT");
        var current = CurrentVersion(connection) ?? 0;
        Check(current, scripts, path);
        foreach (var script in scripts.Where(s => s.Version > current))
        {
            connection.Run(Text(script.Resource));
            connection.Run(
                "INSERT INTO schema_version (version, name, applied_at) VALUES ($version, $name, $at)",
                ("$version", script.Version),
                ("$name", script.Name),
                ("$at", time.GetUtcNow().ToUnixTimeMilliseconds()));
        }

        transaction.Commit();
    }

    /// <summary>Text of an embedded script of the schema folder.</summary>
    public static string Text(string resource)
    {
        using var stream = Resources.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"No script {resource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static void Check(long current, IReadOnlyList<Script> scripts, string path)
    {
        if (current > scripts[^1].Version)
        {
            throw StoreErrors.NewerSchema(path);
        }
    }

    private static long? CurrentVersion(SqliteConnection connection) =>
        connection.Scalar("SELECT 1 FROM sqlite_schema WHERE name = 'schema_version'") is null
            ? null
            : (long?)connection.Scalar("SELECT max(version) FROM schema_version");

    private List<Script> Scripts()
    {
        var prefix = $"Schema/{schema}/";
        return Resources.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && char.IsAsciiDigit(name[prefix.Length]))
            .Select(name => new Script(int.Parse(name.AsSpan(prefix.Length, 3), CultureInfo.InvariantCulture), name[(prefix.Length + 4)..^4], name))
            .OrderBy(script => script.Version)
            .ToList();
    }

    private sealed record Script(int Version, string Name, string Resource);
}
