using System.Diagnostics;
using System.Text.RegularExpressions;
using SmartVillage.Adapters.OpenSid;
using SmartVillage.Domain.Errors;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Backup.Fuzzing;

/// <summary>
/// Damaged backups end in rows or in one refusal that says why and where: never in another exception, in an endless loop, or, when the file was cut, in a smaller village.
/// A failure names its case, which <c>SMARTVILLAGE_FUZZ_SEED</c> plays again.
/// </summary>
public sealed partial class FuzzedBackupTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone("WIB", TimeSpan.FromHours(7), null, null);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sv-fuzz-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Undamaged_samples_hold_the_same_village()
    {
        var samples = BackupSample.All(OpenSidEra.V2410Fresh);
        var expected = await ReadAsync(samples[0].Name, samples[0].Content);

        foreach (var sample in samples.Where(sample => !sample.Name.Contains(".sid", StringComparison.Ordinal)))
        {
            Assert.Equal(expected, await ReadAsync(sample.Name, sample.Pack(sample.Content)));
        }
    }

    [Fact]
    public async Task Damaged_backups_are_read_or_refused()
    {
        for (var number = FuzzSettings.First; number < FuzzSettings.First + FuzzSettings.Cases; number++)
        {
            try
            {
                await PlayAsync(number);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Assert.Fail($"Case {number} (SMARTVILLAGE_FUZZ_SEED={number}): {exception}");
            }
        }
    }

    private async Task PlayAsync(int number)
    {
        var random = new Random(number);
        var era = OpenSidEra.Main[random.Next(2) == 0 ? 0 : OpenSidEra.Main.Count - 1];
        var samples = BackupSample.All(era);
        var sample = samples[random.Next(samples.Count)];
        var isCut = random.Next(3) == 0;
        var isOutside = random.Next(3) == 0;
        byte[] Damage(byte[] bytes) => isCut ? BackupDamage.Cut(bytes, random) : BackupDamage.Alter(bytes, random);
        var bytes = isOutside ? Damage(sample.Pack(sample.Content)) : sample.Pack(Damage(sample.Content));
        var clock = Stopwatch.StartNew();
        List<string>? lines = null;
        try
        {
            lines = await Task.Run(() => ReadAsync(sample.Name, bytes)).WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        catch (SourceException refusal)
        {
            Assert.Matches(Code(), refusal.Code);
            Assert.NotEmpty(refusal.Remedy);
            Assert.DoesNotMatch(Number(), refusal.Message);
            if (refusal.Code is "SV-SRC-071" or "SV-SRC-073" or "SV-SRC-074" or "SV-SRC-075" or "SV-SRC-079")
            {
                Assert.Contains(", baris ", refusal.Message, StringComparison.Ordinal);
            }
        }

        Assert.True(clock.Elapsed < Patience, $"took {clock.Elapsed}");
        if (lines is not null && isCut)
        {
            Assert.Equal(await ReadAsync("utuh-" + sample.Name, sample.Pack(sample.Content)), lines);
        }
    }

    private async Task<List<string>> ReadAsync(string name, byte[] content)
    {
        var path = Path.Combine(_folder.FullName, name);
        await File.WriteAllBytesAsync(path, content);
        return await SnapshotContent.ReadAsync(new OpenSidBackupSource(new OpenSidBackupOptions { Name = "uji", Path = path, TimeZone = Zone }, TimeProvider.System));
    }

    [GeneratedRegex(@"^SV-SRC-0[47]\d$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();

    /// <summary>Anything as long as a NIK.</summary>
    [GeneratedRegex(@"\d{12}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
