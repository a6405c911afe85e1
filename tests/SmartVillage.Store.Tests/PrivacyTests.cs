using SmartVillage.Domain.Records;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Tests;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Store.Tests;

public class PrivacyTests
{
    private static readonly string[] Secrets =
    [
        "9812345678909999", "9811111111119999", "9822222222229999", "9833333333339999", "081277779999", "surelrahasia@contoh.test", "telegramrahasia", "CATATANRAHASIA",
        "PASPORRAHASIA", "ASURANSIRAHASIA", "ALAMATRAHASIA", "NAMAIBURAHASIA", "NAMAKARTURAHASIA", "NAMAKEPALARAHASIA", "TUJUANRAHASIA", "AKTARAHASIA", "KTPELRAHASIA",
        "KUNCIRAHASIA", "PELAPORRAHASIA", "JUDULADUANRAHASIA", "ISIADUANRAHASIA", "FOTOADUANRAHASIA",
    ];

    [Fact]
    public async Task No_file_of_the_store_holds_a_readable_number_contact_note_or_address()
    {
        await using var bench = new Workbench();
        Fill(bench.Source);
        await bench.SyncAsync();
        bench.Source.Edit(Entities.Residents, 2, ("nik", "9833333333339999"), ("note", "CATATANRAHASIA lagi"));
        bench.Source.Delete(Entities.Residents, row => row.SourceKey == 1);
        // Opened first, so that nothing is written back before the files are looked at.
        using var reader = bench.Queries.Open();
        reader.ListVillages();
        var report = await bench.SyncAsync();
        await bench.Ledger.AppendAsync(LedgerSamples.Entry(1, 2, 3), TestContext.Current.CancellationToken);
        bench.Keys.Create("Bu Kasi", "Operator", "18.72.04.1002");

        Assert.Equal(2, report.Edition);
        Assert.All(Secrets, secret => Assert.Empty(FileScan.FilesHolding(bench.Folder, secret)));
        // The scan does find what lies there in the open.
        Assert.Contains("village.db", FileScan.FilesHolding(bench.Folder, "Tejosari"));
    }

    [Fact]
    public async Task Staged_rows_are_sealed_before_they_reach_the_disk()
    {
        await using var bench = new Workbench();
        Fill(bench.Source);
        await bench.SyncAsync();
        var state = (await bench.Store.ListVillagesAsync(TestContext.Current.CancellationToken))[0];
        await using var session = await bench.Store.OpenSessionAsync(state, TestContext.Current.CancellationToken);
        for (var key = 1000; key < 6000; key++)
        {
            await session.StageAsync(
                DraftPublisher.Added(A.Copy(bench.Source.Find(Entities.Residents, 1), key)), TestContext.Current.CancellationToken);
        }

        var open = OpenFilesOfThisProcess(bench.Folder);

        Assert.All(Secrets, secret => Assert.DoesNotContain(open, bytes => bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(secret)) >= 0));
    }

    [Fact]
    public async Task Files_and_folders_belong_to_the_service_alone()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(2);
        using var reader = bench.Queries.Open();
        await bench.SyncAsync();
        await bench.Ledger.AppendAsync(LedgerSamples.Entry(1, 2), TestContext.Current.CancellationToken);

        var files = Directory.EnumerateFiles(bench.Folder, "*", SearchOption.AllDirectories).Where(path => !path.EndsWith(".lock", StringComparison.Ordinal)).ToList();
        Assert.Contains(files, path => path.EndsWith("-wal", StringComparison.Ordinal));
        Assert.All(
            files.Concat([bench.Files.Folder, bench.Files.KeysFolder, bench.Files.LocksFolder]),
            path => Assert.Equal((path, UnixFileMode.None), (path, FileRights.OfOthers(path))));
    }

    /// <summary>Content of deleted files that this process still holds: where SQLite keeps its temporary tables.</summary>
    private static List<byte[]> OpenFilesOfThisProcess(string folder)
    {
        var contents = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(Read).ToList();
        if (Directory.Exists("/proc/self/fd"))
        {
            contents.AddRange(Directory.EnumerateFiles("/proc/self/fd").Select(TemporaryTable).OfType<byte[]>());
        }

        return contents;
    }

    /// <summary>What a handle shows of a temporary table; null for anything else, and for handles that other tests close meanwhile.</summary>
    private static byte[]? TemporaryTable(string handle)
    {
        try
        {
            return File.ResolveLinkTarget(handle, returnFinalTarget: false)?.Name.Contains("etilqs", StringComparison.Ordinal) is true ? Read(handle) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static byte[] Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static void Fill(MemorySource source)
    {
        source.AddFamilies(2);
        var secret = new (string, string?)[]
        {
            ("nik", "9812345678909999"), ("fatherNik", "9822222222229999"), ("motherNik", "9822222222229999"), ("phone", "081277779999"), ("email", "surelrahasia@contoh.test"),
            ("telegram", "telegramrahasia"), ("note", "CATATANRAHASIA"), ("passportNumber", "PASPORRAHASIA"), ("insuranceNumber", "ASURANSIRAHASIA"),
            ("currentAddress", "ALAMATRAHASIA"), ("motherName", "NAMAIBURAHASIA"), ("previousFamilyCardNumber", "9811111111119999"), ("birthCertificate", "AKTARAHASIA"),
            ("cardTag", "KTPELRAHASIA"),
        };
        source.Edit(Entities.Residents, 1, secret);
        source.Edit(Entities.Families, 1, ("familyCardNumber", "9811111111119999"), ("address", "ALAMATRAHASIA"));
        source.Edit(Entities.ResidentEvents, 1, ("familyCardNumber", "9811111111119999"), ("familyHeadName", "NAMAKEPALARAHASIA"), ("destination", "TUJUANRAHASIA"), ("note", "CATATANRAHASIA"));
        source.Tables["benefits"].Add(A.Row(Entities.Benefits, 1, ("name", "BANTUAN"), ("target", "1")));
        source.Tables["benefitParticipants"].Add(A.Row(Entities.BenefitParticipants, 1, ("benefit", "1"), ("participant", "9812345678909999"), ("cardNik", "9822222222229999"), ("cardName", "NAMAKARTURAHASIA")));
        source.Tables["complaints"].Add(A.Row(
            Entities.Complaints, 1, ("title", "JUDULADUANRAHASIA"), ("text", "ISIADUANRAHASIA 9812345678909999 081277779999"), ("photoFile", "FOTOADUANRAHASIA.jpg"), ("reporter", "PELAPORRAHASIA"), ("status", "1")));
        source.Tables["sellers"].Add(A.Row(Entities.Sellers, 1, ("resident", "2"), ("phone", "081277779999"), ("status", "1")));
        source.Quarantined.Add(new QuarantinedRow(Entities.Residents, "KUNCIRAHASIA", "no-key", A.Row(Entities.Residents, 0, secret)));
    }
}
