using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Marketplace.Photos;
using SmartVillage.Store.Queries;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Marketplace;

/// <summary>Keeps what was seen of photos in the work file; which photos there are, the editions say.</summary>
internal sealed class SqlitePhotoChecks(StoreContext context, PopulationQueries queries) : IPhotoChecks
{
    private static readonly string BrokenStates = JsonSerializer.Serialize(Enum.GetValues<PhotoState>().Where(PhotoCheck.IsBroken).Select(state => $"{state}"));
    private static readonly string ShownStates = JsonSerializer.Serialize((string[])[nameof(PhotoState.Shown)]);

    public IReadOnlyList<PhotoSource> ListSources()
    {
        var state = queries.Look();
        return
        [
            .. state.Published.GroupBy(village => village.SourceName, StringComparer.Ordinal).Select(source => new PhotoSource(
                source.Key, string.Concat(source.Select(village => string.Create(CultureInfo.InvariantCulture, $"{state.Epoch}/{village.Code}/{village.Edition}/{village.Revision};"))))),
        ];
    }

    public IReadOnlyList<(string File, PhotoCheck? Last)> List(string source)
    {
        var files = FilesOf(source);
        var known = files.Count == 0 ? [] : Read("SELECT file, state, checked_at FROM photo_checks WHERE source = $source", ("$source", source));
        return [.. files.Select(file => (file, known.GetValueOrDefault(file)))];
    }

    public IReadOnlyDictionary<string, PhotoCheck> Find(string source, IReadOnlyCollection<string> files) => files.Count == 0 ? [] : Read(
        "SELECT file, state, checked_at FROM photo_checks WHERE source = $source AND file IN (SELECT value FROM json_each($files))",
        ("$source", source),
        ("$files", JsonSerializer.Serialize(files)));

    public IReadOnlySet<string> ListBroken(string source) => ListOf(source, BrokenStates);

    public IReadOnlySet<string> ListShown(string source) => ListOf(source, ShownStates);

    public void Note(string source, IReadOnlyDictionary<string, PhotoState> seen)
    {
        if (seen.Count > 0)
        {
            _ = context.Work.Use(connection => Write(connection, source, seen, context.Time.GetUtcNow().ToUnixTimeMilliseconds()));
        }
    }

    public void ForgetOthers(string source, IReadOnlySet<string> files)
    {
        var others = Read("SELECT file, state, checked_at FROM photo_checks WHERE source = $source", ("$source", source)).Keys.Where(file => !files.Contains(file)).ToList();
        if (others.Count > 0)
        {
            _ = context.Work.Use(connection => connection.Run(
                "DELETE FROM photo_checks WHERE source = $source AND file IN (SELECT value FROM json_each($files))", ("$source", source), ("$files", JsonSerializer.Serialize(others))));
        }
    }

    private HashSet<string> ListOf(string source, string states) => context.Work.Use(connection => connection
        .Read(
            "SELECT file FROM photo_checks WHERE source = $source AND state IN (SELECT value FROM json_each($states))", row => row.GetString(0), ("$source", source), ("$states", states))
        .ToHashSet(StringComparer.Ordinal));

    private static bool Write(SqliteConnection connection, string source, IReadOnlyDictionary<string, PhotoState> seen, long now)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var (file, state) in seen)
        {
            connection.Run(
                "INSERT OR REPLACE INTO photo_checks (source, file, state, checked_at) VALUES ($source, $file, $state, $at)",
                ("$source", source),
                ("$file", file),
                ("$state", $"{state}"),
                ("$at", now));
        }

        transaction.Commit();
        return true;
    }

    private HashSet<string> FilesOf(string source)
    {
        using var reader = queries.Open();
        return reader.State.Published.Where(village => village.SourceName == source)
            .SelectMany(village => reader.StreamListings(village.Id)).SelectMany(listing => listing.Listing!.Photos).Select(photo => photo.File)
            .ToHashSet(StringComparer.Ordinal);
    }

    private Dictionary<string, PhotoCheck> Read(string sql, params (string Name, object? Value)[] parameters) => context.Work.Use(connection => connection
        .Read(sql, row => (File: row.GetString(0), State: row.GetString(1), At: row.Instant(2)), parameters)
        // A state that another version knew is looked at again.
        .Where(row => Enum.TryParse<PhotoState>(row.State, out _))
        .ToDictionary(row => row.File, row => new PhotoCheck(Enum.Parse<PhotoState>(row.State), row.At), StringComparer.Ordinal));
}
