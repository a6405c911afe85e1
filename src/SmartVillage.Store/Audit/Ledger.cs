using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Audit;

/// <summary>
/// Who looked at whom, why, and with what result (P7). Append-only and chained; an entry is durable before the answer leaves. One writer gathers what waits, so that
/// many requests share one flush of the disk.
/// </summary>
public sealed class Ledger : IAsyncDisposable
{
    private const int EntriesPerCommit = 1000;

    // From this many entries in one commit on, the next one waits a moment for more: a flush and a signature for each few requests would cost more than the requests.
    private const int Crowd = 4;
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(1);

    private const string Columns =
        "sequence, at, actor_key, actor_name, role, village, purpose, action, route, result, request_id, client, resident_keys, resident_block, previous_hash, hash";

    private readonly StoreContext _context;
    private readonly Lazy<LedgerCodec> _codec;
    private readonly Channel<Waiting> _waiting = Channel.CreateUnbounded<Waiting>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lazy<Task> _writer;

    internal Ledger(StoreContext context)
    {
        _context = context;
        _codec = new Lazy<LedgerCodec>(() => new LedgerCodec(context.Keys, context.Sealer), LazyThreadSafetyMode.PublicationOnly);
        _writer = new Lazy<Task>(() => Task.Run(WriteAllAsync));
    }

    /// <summary>Appends an entry; it is on the disk when this returns.</summary>
    /// <exception cref="Domain.Errors.StoreException">It could not be written; the request must not be answered.</exception>
    public Task AppendAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        cancellationToken.ThrowIfCancellationRequested();
        var waiting = new Waiting(_codec.Value.Encode(entry), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        _ = _writer.Value;
        ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(waiting), this);
        return waiting.Done.Task;
    }

    /// <summary>Entries after a place in the ledger, oldest first; of one resident when asked for.</summary>
    public Task<IReadOnlyList<LedgerLine>> ListAsync(long afterSequence, int limit, long? resident, CancellationToken cancellationToken)
    {
        byte[]? key = null;
        if (resident is { } id)
        {
            key = new byte[LedgerCodec.KeySize];
            _codec.Value.ResidentKey(id, key);
        }

        return Task.FromResult<IReadOnlyList<LedgerLine>>(_context.LedgerFile.Use(connection => connection.Read(
            $"SELECT {Columns} FROM ledger WHERE sequence > $after AND ($key IS NULL OR instr(resident_keys, $key) > 0) ORDER BY sequence LIMIT $limit",
            row => new LedgerLine(row.GetInt64(0), Map(row).Entry with { Residents = _codec.Value.Decode(row.BytesOrNull(13)) }),
            ("$after", afterSequence),
            ("$key", key),
            ("$limit", limit))));
    }

    /// <summary>Whom the entries between two moments named, the second one not included.</summary>
    /// <param name="from">The first moment.</param>
    /// <param name="until">The moment after the last.</param>
    /// <param name="keys">Ids of keys; none for all.</param>
    /// <param name="village">Code of the only village asked for, or null.</param>
    public LedgerReach FindReach(DateTimeOffset from, DateTimeOffset until, IReadOnlyCollection<string> keys, string? village)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var entries = _context.LedgerFile.Use(connection => connection.Read(
            $"SELECT {Columns} FROM ledger WHERE at >= $from AND at < $until AND ($village IS NULL OR village = $village) ORDER BY sequence",
            row => Map(row).Entry with { Residents = _codec.Value.Decode(row.BytesOrNull(13)) },
            ("$from", from.ToUnixTimeMilliseconds()),
            ("$until", until.ToUnixTimeMilliseconds()),
            ("$village", village))).Where(entry => keys.Count == 0 || keys.Contains(entry.ActorKey, StringComparer.Ordinal)).ToList();
        var byKey = entries.GroupBy(entry => entry.ActorKey, StringComparer.Ordinal).Select(key => new KeyReach(
            key.Key, key.Last().ActorName, key.Last().Role, key.LongCount(), key.SelectMany(entry => entry.Residents).Distinct().Count(), key.First().At, key.Last().At));
        var named = entries.Where(entry => entry.Residents.Count > 0).GroupBy(entry => entry.Village ?? string.Empty, StringComparer.Ordinal).OrderBy(one => one.Key, StringComparer.Ordinal)
            .ToDictionary(one => one.Key, one => (IReadOnlyList<long>)[.. one.SelectMany(entry => entry.Residents).Distinct().Order()], StringComparer.Ordinal);
        return new LedgerReach(entries.Count, [.. byKey.OrderByDescending(key => key.Residents).ThenBy(key => key.Key, StringComparer.Ordinal)], named);
    }

    /// <summary>Computes the whole chain again.</summary>
    public Task<LedgerCheck> VerifyChainAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            using var connection = _context.LedgerFile.OpenReader();
            return StoreErrors.Guard(_context.LedgerFile.Path, () => Verify(connection, cancellationToken));
        },
        cancellationToken);

    /// <summary>Writes what waits, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        if (_writer.IsValueCreated)
        {
            await _writer.Value;
        }
    }

    private LedgerCheck Verify(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var (previous, sequence) = (new byte[SHA256.HashSizeInBytes], 0L);
        // Entries and head belong to one state of the file, also while others append.
        using var transaction = connection.BeginTransaction(deferred: true);
        using var command = connection.Command($"SELECT {Columns} FROM ledger ORDER BY sequence");
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            sequence++;
            var hash = Map(row).Hash(previous, sequence);
            if (row.GetInt64(0) != sequence || !hash.AsSpan().SequenceEqual(row.BytesOrNull(15)) || !previous.AsSpan().SequenceEqual(row.BytesOrNull(14)))
            {
                return new LedgerCheck(sequence - 1, sequence);
            }

            previous = hash;
        }

        return new LedgerCheck(sequence, LedgerHead.IsEndOf(connection, sequence, previous, _context.Keys.SigningPublicKey) ? null : sequence + 1);
    }

    private static LedgerContent Map(SqliteDataReader row) => new(
        new LedgerEntry
        {
            At = row.Instant(1),
            ActorKey = row.GetString(2),
            ActorName = row.GetString(3),
            Role = row.GetString(4),
            Village = row.TextOrNull(5),
            Purpose = row.TextOrNull(6),
            Action = row.GetString(7),
            Route = row.GetString(8),
            Result = row.GetInt32(9),
            RequestId = row.GetString(10),
            Client = row.TextOrNull(11),
        },
        row.BytesOrNull(12)!,
        row.BytesOrNull(13));

    private async Task WriteAllAsync()
    {
        var batch = new List<Waiting>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            if (batch.Count >= Crowd)
            {
                await Task.Delay(Gathering);
            }

            batch.Clear();
            while (batch.Count < EntriesPerCommit && _waiting.Reader.TryRead(out var next))
            {
                batch.Add(next);
            }

            try
            {
                using var connection = _context.LedgerFile.Open();
                Write(connection, batch);
                batch.ForEach(w => w.Done.TrySetResult());
            }
            catch (Exception e)
            {
                var told = StoreErrors.Translate(e, _context.LedgerFile.Path);
                batch.ForEach(w => w.Done.TrySetException(told));
            }
        }
    }

    private void Write(SqliteConnection connection, List<Waiting> batch)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        // Read again in every transaction: another process may have appended.
        var (sequence, previous) = connection.Read(
            "SELECT sequence, hash FROM ledger ORDER BY sequence DESC LIMIT 1", r => (r.GetInt64(0), r.BytesOrNull(1)!)) is [var last]
            ? last
            : (0L, new byte[SHA256.HashSizeInBytes]);
        using (var insert = new RawStatement(
            connection, $"INSERT INTO ledger ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)"))
        {
            foreach (var waiting in batch)
            {
                var hash = waiting.Content.Hash(previous, ++sequence);
                Bind(insert, waiting.Content, sequence, previous, hash);
                insert.Step();
                previous = hash;
            }
        }

        SignHead(connection, sequence, previous);
        transaction.Commit();
    }

    private void SignHead(SqliteConnection connection, long sequence, byte[] hash) => connection.Run(
        "INSERT OR REPLACE INTO ledger_head (id, sequence, hash, signature) VALUES (1, $sequence, $hash, $signature)",
        ("$sequence", sequence),
        ("$hash", hash),
        ("$signature", _context.Keys.Sign(LedgerHead.Content(sequence, hash))));

    private static void Bind(RawStatement insert, LedgerContent content, long sequence, byte[] previous, byte[] hash)
    {
        var entry = content.Entry;
        insert.Bind(1, sequence);
        insert.Bind(2, entry.At.ToUnixTimeMilliseconds());
        insert.Bind(3, entry.ActorKey);
        insert.Bind(4, entry.ActorName);
        insert.Bind(5, entry.Role);
        insert.BindText(6, entry.Village);
        insert.BindText(7, entry.Purpose);
        insert.Bind(8, entry.Action);
        insert.Bind(9, entry.Route);
        insert.Bind(10, entry.Result);
        insert.Bind(11, entry.RequestId);
        insert.BindText(12, entry.Client);
        insert.BindBytes(13, content.ResidentKeys);
        insert.BindBytes(14, content.ResidentBlock);
        insert.Bind(15, previous);
        insert.Bind(16, hash);
    }

    private sealed record Waiting(LedgerContent Content, TaskCompletionSource Done);
}
