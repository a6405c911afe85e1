using SmartVillage.Domain.Errors;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Keys;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Store.Tests;

public class KeyFolderTests
{
    private const string Passphrase = "empat kata sandi panjang";

    [Fact]
    public async Task Missing_keys_are_told_and_never_made_anew()
    {
        await using var bench = await PublishedAsync();
        Directory.Delete(bench.Files.KeysFolder, recursive: true);

        await using var after = bench.Beside();
        var error = Assert.Throws<StoreException>(() => after.Queries.Open());

        Assert.Equal("SV-STO-006", error.Code);
        Assert.Contains("key backup", error.Remedy, StringComparison.Ordinal);
        Assert.False(Directory.Exists(bench.Files.KeysFolder));
    }

    [Fact]
    public async Task Keys_of_another_store_are_refused_before_anything_is_written_with_them()
    {
        await using var bench = await PublishedAsync();
        await using var other = await PublishedAsync();
        Replace(bench.Files.KeysFolder, other.Files.KeysFolder);

        await using var after = bench.Beside();
        Assert.Equal("SV-STO-007", Assert.Throws<StoreException>(() => after.Context.Keys).Code);
    }

    [Theory]
    [InlineData("*.xml", "")]
    [InlineData("store-keys.json", "{}")]
    [InlineData("store-keys.json", "rusak")]
    public async Task Damaged_keys_are_told_and_nothing_is_added_to_the_folder(string pattern, string content)
    {
        await using var bench = await PublishedAsync();
        foreach (var path in Directory.EnumerateFiles(bench.Files.KeysFolder, pattern).ToList())
        {
            File.Delete(path);
            if (content.Length > 0)
            {
                await File.WriteAllTextAsync(path, content, TestContext.Current.CancellationToken);
            }
        }

        var before = Directory.EnumerateFiles(bench.Files.KeysFolder).Order().ToList();
        await using var after = bench.Beside();
        var error = Assert.Throws<StoreException>(() => after.Context.Keys);

        Assert.Equal("SV-STO-007", error.Code);
        Assert.Equal(before, Directory.EnumerateFiles(bench.Files.KeysFolder).Order());
    }

    [Fact]
    public async Task Processes_that_start_together_end_up_with_the_same_keys()
    {
        // Which of them is first differs from round to round.
        for (var round = 0; round < 8; round++)
        {
            await using var bench = new Workbench();
            var others = Enumerable.Range(0, 6).Select(_ => bench.Beside()).ToList();
            using var start = new Barrier(others.Count);

            var keys = await Task.WhenAll(others.Select(other => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait(TestContext.Current.CancellationToken);
                    return other.Context.Keys.SigningPublicKey;
                },
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));

            Assert.Single(keys.Distinct());
            foreach (var other in others)
            {
                await other.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task A_backup_brings_lost_keys_back()
    {
        await using var bench = await PublishedAsync();
        var backup = Path.Combine(bench.Folder, "cadangan.json");
        new KeyBackup(bench.Files).Export(backup, Passphrase);
        Directory.Delete(bench.Files.KeysFolder, recursive: true);

        new KeyBackup(bench.Files).Import(backup, Passphrase);

        await using var after = bench.Beside();
        Assert.Equal(
            bench.Source.Find(Entities.Residents, 1).Text(Entities.Residents["nik"]),
            after.Read(reader => reader.Find(Entities.Residents, 1, bench.IdsOf(Entities.Residents)[1]))!.Record.Text(Entities.Residents["nik"]));
        Assert.All(
            Directory.EnumerateFiles(bench.Files.KeysFolder).Append(backup), path => Assert.Equal((path, UnixFileMode.None), (path, FileRights.OfOthers(path))));
    }

    [Fact]
    public async Task A_backup_opens_with_its_passphrase_only_and_overwrites_nothing()
    {
        await using var bench = await PublishedAsync();
        var backup = Path.Combine(bench.Folder, "cadangan.json");
        var keys = new KeyBackup(bench.Files);
        keys.Export(backup, Passphrase);

        Assert.Equal("SV-STO-012", Assert.Throws<StoreException>(() => keys.Export(backup, Passphrase)).Code);
        Assert.Equal("SV-STO-012", Assert.Throws<StoreException>(() => keys.Export(backup + "2", "pendek")).Code);
        Assert.Equal("SV-STO-012", Assert.Throws<StoreException>(() => keys.Import(backup, Passphrase)).Code);
        Directory.Delete(bench.Files.KeysFolder, recursive: true);
        Assert.Equal("SV-STO-011", Assert.Throws<StoreException>(() => keys.Import(backup, "kata sandi yang salah")).Code);
        await File.WriteAllTextAsync(backup, "{\"format\":1,\"iterations\":600000}", TestContext.Current.CancellationToken);
        Assert.Equal("SV-STO-011", Assert.Throws<StoreException>(() => keys.Import(backup, Passphrase)).Code);
        Assert.False(Directory.Exists(bench.Files.KeysFolder));
    }

    [Fact]
    public async Task A_store_put_back_from_a_backup_starts_a_new_epoch_once()
    {
        await using var bench = await PublishedAsync();
        var epoch = bench.Read(reader => reader.Epoch);
        var copy = Path.Combine(bench.Folder, "salinan.db");
        bench.Tamper(bench.Context.Population, $"VACUUM INTO '{copy}'");
        bench.Source.Edit(Entities.Residents, 1, ("occupation", "4"));
        await bench.SyncAsync();
        Assert.Equal(epoch, bench.Read(reader => reader.Epoch));
        bench.Context.Population.Dispose();
        foreach (var path in Directory.EnumerateFiles(bench.Files.Folder, "village.db*"))
        {
            File.Delete(path);
        }

        File.Copy(copy, bench.Files.Population);

        await using var after = bench.Beside();
        var next = after.Read(reader => reader.Epoch);
        await using var later = bench.Beside();
        Assert.NotEqual(epoch, next);
        Assert.Equal(next, later.Read(reader => reader.Epoch));
    }

    private static async Task<Workbench> PublishedAsync()
    {
        var bench = new Workbench();
        bench.Source.AddFamilies(2);
        await bench.SyncAsync();
        return bench;
    }

    private static void Replace(string folder, string with)
    {
        Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        foreach (var path in Directory.EnumerateFiles(with))
        {
            File.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
        }
    }
}
