using System.Buffers;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Privacy;
using SmartVillage.Domain.Statistics;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Writing;

/// <summary>The public tables of one village in the store, inside the transaction of its run.</summary>
internal sealed class PublicShelf : IPublicShelf, IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly long _villageId;
    private readonly RawStatement _read;
    private readonly RawStatement _write;
    private readonly HashSet<(AreaLevel Level, string Area)> _visited = [];
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly PublicTexts _texts;

    public PublicShelf(SqliteConnection connection, long villageId)
    {
        (_connection, _villageId) = (connection, villageId);
        _read = new RawStatement(connection, "SELECT block FROM public_statistics_areas WHERE village_id = ?1 AND level = ?2 AND area = ?3");
        _write = new RawStatement(connection, "INSERT OR REPLACE INTO public_statistics_areas (village_id, level, area, block) VALUES (?1, ?2, ?3, ?4)");
        _texts = connection.Scalar("SELECT texts FROM public_statistics WHERE village_id = $village", ("$village", villageId)) is byte[] texts
            ? PublicTexts.Decode(texts)
            : new PublicTexts();
        TakeOver();
    }

    public IPublicAreaTables Read(AreaLevel level, string area)
    {
        Bind(_read, level, area);
        var block = _read.Step() ? _read.Bytes(0).ToArray() : null;
        _read.Reset();
        return block is null ? NoTables.Instance : PublicAreaCodec.Decode(level, area, block, _texts);
    }

    public void Write(AreaLevel level, string area, IReadOnlyList<PublicTable> tables)
    {
        _visited.Add((level, area));
        Store(level, area, tables);
    }

    public void Keep(AreaLevel level, string area) => _visited.Add((level, area));

    public void RemoveOthers()
    {
        foreach (var (level, area) in Below().Where(area => !_visited.Contains(area)).ToList())
        {
            _connection.Run(
                "DELETE FROM public_statistics_areas WHERE village_id = $village AND level = $level AND area = $area",
                ("$village", _villageId), ("$level", (int)level), ("$area", area));
        }
    }

    /// <summary>Writes what all areas share.</summary>
    public void Complete(IReadOnlyList<string> notRead, long edition, long asOf)
    {
        _buffer.ResetWrittenCount();
        _texts.Encode(_buffer);
        _connection.Run(
            """
            INSERT OR REPLACE INTO public_statistics (village_id, edition, as_of, json, texts, not_read) VALUES ($village, $edition, $at, '', $texts, $notRead)
            """,
            ("$village", _villageId),
            ("$edition", edition),
            ("$at", asOf),
            ("$texts", _buffer.WrittenSpan.ToArray()),
            ("$notRead", string.Join(',', notRead)));
    }

    public void Dispose()
    {
        _read.Dispose();
        _write.Dispose();
    }

    /// <summary>What an earlier version kept as one text becomes rows before anything is decided.</summary>
    private void TakeOver()
    {
        if (_connection.Scalar("SELECT json FROM public_statistics WHERE village_id = $village", ("$village", _villageId)) is not string { Length: > 0 } json)
        {
            return;
        }

        var tables = JsonSerializer.Deserialize<PublicStatistics>(json, StoreJson.Options)!.Tables;
        foreach (var area in tables.GroupBy(table => (table.Table.Level, table.Table.Area)))
        {
            Store(area.Key.Level, area.Key.Area, [.. area]);
        }
    }

    private void Store(AreaLevel level, string area, IReadOnlyList<PublicTable> tables)
    {
        _buffer.ResetWrittenCount();
        PublicAreaCodec.Encode(tables, _texts, _buffer);
        Bind(_write, level, area);
        _write.Bind(4, _buffer.WrittenSpan);
        _write.Step();
    }

    private IEnumerable<(AreaLevel Level, string Area)> Below()
    {
        using var below = new RawStatement(_connection, "SELECT level, area FROM public_statistics_areas WHERE village_id = ?1 AND level > 0");
        below.Bind(1, _villageId);
        while (below.Step())
        {
            yield return ((AreaLevel)below.Number(0), below.Text(1));
        }
    }

    private void Bind(RawStatement statement, AreaLevel level, string area)
    {
        statement.Bind(1, _villageId);
        statement.Bind(2, (long)level);
        statement.Bind(3, area);
    }

    private sealed class NoTables : IPublicAreaTables
    {
        public static readonly NoTables Instance = new();

        public IEnumerable<PublicTable> All => [];

        public IEnumerable<string> Topics => [];

        public PublicTable? Find(string topic) => null;
    }
}
