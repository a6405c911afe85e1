using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Backup;

/// <summary>A database without a server: its catalogue, and its rows as the texts that a server would show.</summary>
internal interface IRawDatabase : IDisposable
{
    /// <summary>What it is, as <c>mariadb-dump</c>; stands where a server's version would.</summary>
    string Product { get; }

    /// <summary>The moment that the rows show.</summary>
    DateTimeOffset TakenAt { get; }

    /// <summary>Its tables.</summary>
    SchemaCatalog Catalog { get; }

    /// <summary>Its foreign keys that delete, as a server would show them; null where the structure is not told.</summary>
    IReadOnlyList<SourceCascade>? Cascades => null;

    /// <summary>Whether the rows of a table come with their ids ascending, so that they need no sorting.</summary>
    bool IsInKeyOrder(TableSchema table);

    /// <summary>How it is told what is wrong with the file; null where there is none, so that doubled rows are only set aside.</summary>
    BackupFailures? Failures => null;

    /// <summary>Line of the first row of a table whose id is not above the one before.</summary>
    long DisorderLine(TableSchema table) => 1;

    /// <summary>Line where the rows of a table begin.</summary>
    long FirstLine(TableSchema table) => 1;

    /// <summary>All rows with the columns at the given ordinals, in the order in which they lie; NULL is null. May be called again and again.</summary>
    /// <exception cref="Domain.Errors.SourceException">The data cannot be read any further.</exception>
    IEnumerable<string?[]> ReadRows(TableSchema table, IReadOnlyList<int> ordinals);
}
