using System.Security.Cryptography;
using SmartVillage.App.Output;
using SmartVillage.Domain.Errors;
using SmartVillage.TestSupport.Databases;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.App.Bench;

/// <summary>One private MariaDB for all figures, with one generated database for each number of residents, made when it is first asked for.</summary>
internal sealed class BenchServer(Action<string> report) : IAsyncDisposable
{
    /// <summary>The database, the store beside it and a dump of it, with some air.</summary>
    private const long BytesPerResident = 8 * 1024;
    private const int BufferPoolMegabytes = 2048;

    private readonly Dictionary<int, BenchSource> _sources = [];
    private MariaDbServer? _server;

    public async Task<BenchSource> SourceAsync(int residents, CancellationToken cancellationToken)
    {
        if (_sources.TryGetValue(residents, out var known))
        {
            return known;
        }

        CheckDisk(residents);
        _server ??= await MariaDbServer.StartAsync(new MariaDbServerOptions { BufferPoolMegabytes = BufferPool() }, cancellationToken);
        var (database, reader, password) = ($"opensid_{residents}", $"reader_{residents}", RandomNumberGenerator.GetHexString(24, lowercase: true));
        report($"Membuat {Format.Number(residents)} penduduk rekaan…");
        await _server.CreateDatabaseAsync(database, cancellationToken);
        await using (var connection = await _server.OpenAsync(database, cancellationToken))
        {
            var options = new OpenSidDatabaseOptions { Era = OpenSidEra.V2410Fresh, Residents = residents };
            await OpenSidDatabase.CreateAsync(connection, options, new GenerationProgress(residents, report), cancellationToken);
        }

        await _server.CreateReadOnlyUserAsync(reader, password, database, cancellationToken);
        return _sources[residents] = new BenchSource(_server, database, residents, reader, _server.ConnectionString(database, reader, password));
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>A quarter of a small machine; on a large one enough for a million residents, so that neither side waits for the disk.</summary>
    private static int BufferPool() => (int)Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (4 * 1024 * 1024), 64, BufferPoolMegabytes);

    private static void CheckDisk(int residents)
    {
        var (needed, free) = (residents * BytesPerResident, new DriveInfo(Path.GetTempPath()).AvailableFreeSpace);
        if (free < needed)
        {
            throw new SmartVillageException(
                "SV-APP-032", $"Pengukuran dengan {Format.Number(residents)} penduduk perlu {Format.Gibibytes(needed)} di {Path.GetTempPath()}; yang kosong {Format.Gibibytes(free)}.",
                "Kosongkan diska, tunjuk folder lain dengan TMPDIR, atau kurangi --residents.");
        }
    }

    /// <summary>Says every tenth of a long generation, in order and at once, which <see cref="Progress{T}"/> does not.</summary>
    private sealed class GenerationProgress(int residents, Action<string> report) : IProgress<int>
    {
        private const int WorthSaying = 100_000;
        private int _tenths;

        public void Report(int value)
        {
            var tenths = (int)(10L * value / residents);
            if (residents >= WorthSaying && tenths > _tenths)
            {
                _tenths = tenths;
                report($"  {Format.Number(value)} penduduk");
            }
        }
    }
}
