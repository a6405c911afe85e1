using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Errors;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store;

/// <summary>Paths of everything a store consists of; separate files, so that a publish never blocks a ledger entry or an operator's click.</summary>
public sealed class StoreFiles
{
    /// <summary>Derives all paths from the options.</summary>
    public StoreFiles(StoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Population = ParseDataSource(options.ConnectionString);
        Folder = Path.GetDirectoryName(Population)!;
        var stem = Path.Combine(Folder, Path.GetFileNameWithoutExtension(Population));
        Work = $"{stem}-work.db";
        Ledger = $"{stem}-ledger.db";
        Quartz = $"{stem}-quartz.db";
        LocksFolder = $"{stem}-locks";
        AttachmentsFolder = $"{stem}-attachments";
        PhotosFolder = $"{stem}-photos";
        KeysFolder = string.IsNullOrWhiteSpace(options.KeysFolder)
            ? Path.Combine(Path.GetDirectoryName(Folder) ?? Folder, "keys")
            : Path.GetFullPath(options.KeysFolder);
    }

    /// <summary>Folder of the store.</summary>
    public string Folder { get; }

    /// <summary>Editions of population data.</summary>
    public string Population { get; }

    /// <summary>Runs, API keys and other work of people.</summary>
    public string Work { get; }

    /// <summary>Who looked at whom.</summary>
    public string Ledger { get; }

    /// <summary>Schedules; created and used by the scheduler alone.</summary>
    public string Quartz { get; }

    /// <summary>Lock files of running processes.</summary>
    public string LocksFolder { get; }

    /// <summary>Sealed files that residents attached to requests.</summary>
    public string AttachmentsFolder { get; }

    /// <summary>Photos of goods that were fetched and drawn anew; can be deleted at any time.</summary>
    public string PhotosFolder { get; }

    /// <summary>Keys, never inside a copy of the data.</summary>
    public string KeysFolder { get; }

    /// <summary>Files of the databases, whether they exist or not.</summary>
    public IReadOnlyList<string> Databases => [Population, Work, Ledger, Quartz];

    /// <summary>Creates the file of the scheduler where it is missing, because the scheduler itself would let everybody on the machine read it.</summary>
    /// <exception cref="StoreException">The folder cannot be written.</exception>
    public void CreateQuartzFile() => StoreErrors.Guard(Quartz, () =>
    {
        PrivateFiles.CreateFolder(Folder);
        PrivateFiles.CreateFile(Quartz);
    });

    private static string ParseDataSource(string connectionString)
    {
        try
        {
            var source = new SqliteConnectionStringBuilder(connectionString).DataSource;
            if (source.Length > 0 && !source.StartsWith(":memory:", StringComparison.Ordinal) && !source.StartsWith("file:", StringComparison.Ordinal))
            {
                return Path.GetFullPath(source);
            }
        }
        catch (ArgumentException)
        {
            // Answered below; the text itself is not repeated, it may hold more than a path.
        }

        throw new ConfigurationException(
            "SV-CFG-020",
            "Store:ConnectionString tidak menunjuk ke sebuah berkas SQLite.",
            "Isi seperti ini: \"Data Source=data/smartvillage.db\".");
    }
}
