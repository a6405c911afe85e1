using SmartVillage.App.Configuration;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.App.Demo;

/// <summary>A backup file of invented people, for machines without MariaDB. Gone with the folder of the demo.</summary>
internal sealed class SyntheticBackup : IDemoSource
{
    private SyntheticBackup(string path) => Settings = new SourceSettings { Name = SyntheticSource.SourceName, BackupPath = path };

    public SourceSettings Settings { get; }

    public static async Task<SyntheticBackup> CreateAsync(TemporaryFolder folder, OpenSidDatabaseOptions content, CancellationToken cancellationToken)
    {
        var path = folder.File("opensid.sql");
        await using var writer = new StreamWriter(path);
        await OpenSidDatabase.WriteScriptAsync(writer, content, progress: null, cancellationToken);
        return new SyntheticBackup(path);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
