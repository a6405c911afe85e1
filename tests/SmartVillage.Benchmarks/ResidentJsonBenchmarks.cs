using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using SmartVillage.Api.Privacy;
using SmartVillage.Api.Records;
using SmartVillage.App.Bench.Api;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Queries;

namespace SmartVillage.Benchmarks;

/// <summary>The masked JSON of a resident, which is made once for each edition and sight.</summary>
public class ResidentJsonBenchmarks : IDisposable
{
    private readonly SampleStore _store = new(SampleRows.Count);
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private PopulationReader? _reader;
    private RecordContext? _context;
    private IReadOnlyList<PopulationRow> _rows = [];

    /// <summary>Looks up labels and ids once, as for a page.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _reader = _store.Queries.Open();
        var village = _reader.FindVillage(SyntheticVillage.Code)!;
        _context = new RecordContext(Sight.Initials, _reader.ReadLabels(village), _reader, village.Id);
        _rows = _reader.FindResidents(village.Id, [.. Enumerable.Range(1, SampleRows.Count).Select(id => (long)id)]);
        _context.Resolve(Entities.Residents, _rows);
    }

    /// <summary>One resident.</summary>
    [Benchmark(OperationsPerInvoke = SampleRows.Count)]
    public long Write()
    {
        using var writer = new Utf8JsonWriter(_buffer);
        var bytes = 0L;
        foreach (var row in _rows)
        {
            _buffer.ResetWrittenCount();
            writer.Reset();
            RecordJson.Write(writer, row, _context!);
            writer.Flush();
            bytes += _buffer.WrittenCount;
        }

        return bytes;
    }

    /// <inheritdoc />
    [GlobalCleanup]
    public void Dispose()
    {
        _reader?.Dispose();
        _store.Dispose();
        GC.SuppressFinalize(this);
    }
}
