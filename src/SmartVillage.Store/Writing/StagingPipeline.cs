using System.Threading.Channels;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Writing;

/// <summary>Takes rows one by one, prepares them in parallel, and has one thread write them in the order in which they came.</summary>
internal sealed class StagingPipeline : IAsyncDisposable
{
    private const int BatchRows = 256;
    private const int BatchesInFlight = 8;

    private readonly BatchPreparer _preparer;
    private readonly string _file;
    private readonly Channel<Task<PreparedBatch>> _channel = Channel.CreateBounded<Task<PreparedBatch>>(
        new BoundedChannelOptions(BatchesInFlight) { SingleReader = true, SingleWriter = true });

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _writer;
    private List<StagedRow> _rows = new(BatchRows);
    private EntityDefinition? _entity;

    public StagingPipeline(BatchPreparer preparer, string file, Func<CancellationToken, Task<IBatchTarget>> open)
    {
        _preparer = preparer;
        _file = file;
        _writer = Task.Run(() => WriteAsync(open));
    }

    public ValueTask AddAsync(StagedRow row, CancellationToken cancellationToken)
    {
        if (_rows.Count < BatchRows && (_entity is null || _entity == row.Record.Definition))
        {
            _entity = row.Record.Definition;
            _rows.Add(row);
            return ValueTask.CompletedTask;
        }

        return FlushThenAddAsync(row, cancellationToken);
    }

    /// <summary>Everything is written when this returns.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken);
        _channel.Writer.TryComplete();
        await _writer.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _channel.Writer.TryComplete();
        try
        {
            await _writer;
        }
        catch (Exception)
        {
            // Told to the run when it staged or completed; a pipeline that is thrown away has nothing more to say.
        }

        _stop.Dispose();
    }

    private async ValueTask FlushThenAddAsync(StagedRow row, CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken);
        _entity = row.Record.Definition;
        _rows.Add(row);
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_rows.Count == 0)
        {
            return;
        }

        // Waiting first keeps the number of prepared batches bounded, and shows a failure of the writer.
        if (!await _channel.Writer.WaitToWriteAsync(cancellationToken))
        {
            await _writer;
            throw new InvalidOperationException("The session no longer takes rows.");
        }

        var (table, rows) = (StoreTables.Of(_entity!), _rows);
        _rows = new List<StagedRow>(BatchRows);
        _channel.Writer.TryWrite(Task.Run(() => _preparer.Prepare(table, rows), CancellationToken.None));
    }

    private async Task WriteAsync(Func<CancellationToken, Task<IBatchTarget>> open)
    {
        IBatchTarget? target = null;
        try
        {
            await foreach (var batch in _channel.Reader.ReadAllAsync(_stop.Token))
            {
                target ??= await open(_stop.Token);
                target.Write(await batch);
            }
        }
        catch (Exception e)
        {
            var told = StoreErrors.Translate(e, _file);
            _channel.Writer.TryComplete(told);
            throw told;
        }
        finally
        {
            target?.Dispose();
        }
    }
}
