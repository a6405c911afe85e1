using SmartVillage.Domain.Errors;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Backup;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Store.Tests;

/// <summary>A backup is only as good as its restore.</summary>
public sealed class BackupTests : IAsyncDisposable
{
    private const string Passphrase = "sandi yang cukup panjang";

    private readonly Workbench _bench = new();
    private readonly string _file;

    public BackupTests()
    {
        _bench.Source.AddFamilies(10);
        _file = Path.Combine(_bench.Folder, "cadangan.backup");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_restored_into_an_empty_machine_is_the_same_store_in_a_new_epoch()
    {
        await _bench.SyncAsync();
        var before = _bench.IdsOf(Entities.Residents);
        var key = _bench.Keys.Create("Bu Operator", "Operator", "18.72.04.1002");
        var manifest = Export();
        Assert.Equal(1, manifest.Editions["18.72.04.1002"]);

        await using var restored = new Workbench(Directory.CreateDirectory(Path.Combine(_bench.Folder, "kosong")).FullName, _bench.Time);
        Restore(restored, force: false);

        Assert.Equal(before, restored.IdsOf(Entities.Residents));
        var village = Assert.Single(await restored.Store.ListVillagesAsync(Cancellation));
        var rows = await restored.Store.ReadAllAsync(village.Id, Entities.Residents, Cancellation).ToListAsync(Cancellation);
        Assert.All(rows, row => Assert.Equal(
            _bench.Source.Find(Entities.Residents, row.Record.SourceKey).Text(Entities.Residents["name"]), row.Record.Text(Entities.Residents["name"])));
        Assert.Null(restored.Receipts.FindBroken(village.Id));
        Assert.NotNull(restored.Keys.Find(key));
        Assert.NotEqual(Epoch(_bench), Epoch(restored));
        Assert.Equal(RunOutcome.Unchanged, (await restored.SyncAsync(source: _bench.Source)).Outcome);
    }

    [Fact]
    public async Task A_place_that_holds_data_is_refused_and_with_force_kept_aside()
    {
        await _bench.SyncAsync();
        Export();
        _bench.Source.Edit(Entities.Residents, 1, ("occupation", "5"));
        await _bench.SyncAsync();
        var refused = Assert.Throws<StoreException>(() => Restore(_bench, force: false));
        Assert.Equal("SV-STO-023", refused.Code);
        _bench.Context.Population.Dispose();
        _bench.Context.Work.Dispose();
        _bench.Context.LedgerFile.Dispose();

        Restore(_bench, force: true);

        await using var beside = _bench.Beside();
        Assert.Equal(1, Assert.Single(await beside.Store.ListVillagesAsync(Cancellation)).Edition);
        Assert.NotEmpty(Directory.EnumerateFiles(_bench.Files.Folder, "village.db.*.old"));
        Assert.NotEmpty(Directory.EnumerateFiles(_bench.Files.KeysFolder, "*.old"));
        Assert.Equal(RunOutcome.Published, (await beside.SyncAsync(source: _bench.Source)).Outcome);
    }

    [Fact]
    public async Task A_wrong_passphrase_a_flipped_byte_or_a_cut_end_restores_nothing()
    {
        await _bench.SyncAsync();
        Export();
        var whole = await File.ReadAllBytesAsync(_file, Cancellation);
        await using var empty = new Workbench(Directory.CreateDirectory(Path.Combine(_bench.Folder, "kosong")).FullName, _bench.Time);

        Assert.Equal("SV-STO-021", Assert.Throws<StoreException>(() => Restore(empty, force: false, "sandi yang keliru ini")).Code);
        foreach (var position in new[] { 40, whole.Length / 2, whole.Length - 1 })
        {
            var flipped = (byte[])whole.Clone();
            flipped[position] ^= 1;
            await File.WriteAllBytesAsync(_file, flipped, Cancellation);
            Assert.Equal("SV-STO-021", Assert.Throws<StoreException>(() => Restore(empty, force: false)).Code);
        }

        foreach (var length in new[] { whole.Length - 1, 40, 32 })
        {
            await File.WriteAllBytesAsync(_file, whole[..length], Cancellation);
            Assert.Equal("SV-STO-021", Assert.Throws<StoreException>(() => Restore(empty, force: false)).Code);
        }

        await File.WriteAllTextAsync(_file, "bukan cadangan", Cancellation);
        Assert.Equal("SV-STO-020", Assert.Throws<StoreException>(() => Restore(empty, force: false)).Code);
        Assert.False(File.Exists(empty.Files.Population));
        Assert.Empty(Directory.EnumerateDirectories(empty.Files.Folder, ".restore*"));
    }

    [Fact]
    public async Task A_backup_shows_nothing_without_its_passphrase_and_never_overwrites()
    {
        _bench.Source.Edit(Entities.Residents, 1, ("name", "WARGAYANGTERLIHAT"));
        await _bench.SyncAsync();
        Export();

        Assert.DoesNotContain("WARGAYANGTERLIHAT", await File.ReadAllTextAsync(_file, System.Text.Encoding.Latin1, Cancellation), StringComparison.Ordinal);
        Assert.Equal("SV-STO-025", Assert.Throws<StoreException>(() => Export()).Code);
        Assert.Equal([_file], Directory.EnumerateFileSystemEntries(_bench.Folder, "cadangan*"));
    }

    [Fact]
    public async Task A_running_service_is_in_the_way()
    {
        await _bench.SyncAsync();
        Export();
        await using var service = _bench.Locks.TryAcquire(StoreRestore.ServiceLock);

        Assert.Equal("SV-STO-024", Assert.Throws<StoreException>(() => Restore(_bench, force: true)).Code);
    }

    public async ValueTask DisposeAsync()
    {
        await _bench.DisposeAsync();
    }

    private static string Epoch(Workbench bench) =>
        (string)bench.Context.Population.Use(connection => Sqlite.SqliteExtensions.Scalar(connection, "SELECT value FROM store_meta WHERE name = 'epoch'"))!;

    private BackupManifest Export() => new StoreBackup(_bench.Context).Export(_file, Passphrase);

    private void Restore(Workbench target, bool force, string passphrase = Passphrase) =>
        new StoreRestore(target.Files, target.Locks, target.Time).Import(_file, passphrase, force);
}
