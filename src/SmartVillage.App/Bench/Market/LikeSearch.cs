using System.Text;
using MySqlConnector;
using SmartVillage.TestSupport.Databases;

namespace SmartVillage.App.Bench.Market;

/// <summary>What a visitor of OpenSID's Lapak has: <c>LIKE '%…%'</c> over the source tables, here with the goods of all villages in one private MariaDB, which no village has.</summary>
internal sealed class LikeSearch(MariaDbServer server, string database) : IAsyncDisposable
{
    private const int RowsPerInsert = 1000;
    private const int PageSize = 50;
    private const int Connections = 8;

    private const string Question = """
        SELECT p.id, p.nama, p.harga, p.satuan, p.tipe_potongan, p.potongan, p.deskripsi, p.foto, k.kategori, s.telepon, s.lat, s.lng
        FROM produk p JOIN produk_kategori k ON k.id = p.id_produk_kategori JOIN pelapak s ON s.id = p.id_pelapak
        WHERE p.status = 1 AND k.status = 1 AND s.status = 1 AND p.nama LIKE CONCAT('%', @words, '%')
        ORDER BY p.id DESC LIMIT @page
        """;

    private readonly List<MySqlConnection> _connections = [];

    /// <summary>Fills the tables with the goods of a market, replacing what is in them.</summary>
    public async Task FillAsync(SyntheticMarket market, CancellationToken cancellationToken)
    {
        await using var connection = await server.OpenAsync(database, cancellationToken);
        await RunAsync(connection, "SET SESSION foreign_key_checks = 0; DELETE FROM produk; DELETE FROM pelapak; DELETE FROM produk_kategori", cancellationToken);
        var config = await ScalarAsync(connection, "SELECT MIN(id) FROM config", cancellationToken);
        for (var category = 0; category < SyntheticGoods.Categories.Length; category++)
        {
            var name = SyntheticGoods.Categories[category];
            await RunAsync(
                connection, $"INSERT INTO produk_kategori (id, config_id, kategori, slug, status) VALUES ({category + 1}, {config}, '{name}', '{name.ToLowerInvariant().Replace(' ', '-')}', 1)", cancellationToken);
        }

        await RunAsync(connection, $"INSERT INTO pelapak (id, config_id, id_pend, telepon, lat, lng, zoom, status) VALUES (1, {config}, 1, '081200009999', '-5.1', '105.3', 17, 1)", cancellationToken);
        for (var from = 0; from < market.Names.Count; from += RowsPerInsert)
        {
            await RunAsync(connection, Insert(market, from, config), cancellationToken);
        }

        for (var i = 0; i < Connections; i++)
        {
            _connections.Add(await server.OpenAsync(database, cancellationToken));
        }
    }

    /// <summary>Every connection asks as fast as it is answered; questions a second.</summary>
    public async Task<double> FloodAsync(IReadOnlyList<SearchWish> wishes, TimeSpan duration, TimeProvider time, CancellationToken cancellationToken)
    {
        var (started, next) = (time.GetTimestamp(), 0);
        var counts = await Task.WhenAll(_connections.Select(connection => Task.Run(
            async () =>
            {
                var count = 0;
                while (time.GetElapsedTime(started) < duration)
                {
                    await AskAsync(connection, wishes[Interlocked.Increment(ref next) % wishes.Count].Typed, cancellationToken);
                    count++;
                }

                return count;
            },
            cancellationToken)));
        return counts.Sum() / time.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>Names on the first page.</summary>
    public Task<List<string>> FindAsync(string words, CancellationToken cancellationToken) => AskAsync(_connections[0], words, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections)
        {
            await connection.DisposeAsync();
        }
    }

    private static async Task<List<string>> AskAsync(MySqlConnection connection, string words, CancellationToken cancellationToken)
    {
        await using var command = new MySqlCommand(Question, connection);
        command.Parameters.AddWithValue("@words", words);
        command.Parameters.AddWithValue("@page", PageSize);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var names = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            names.Add(reader.GetString(1));
        }

        return names;
    }

    /// <summary>Names of generated goods hold letters, digits and blanks only.</summary>
    private static string Insert(SyntheticMarket market, int from, object? config)
    {
        var sql = new StringBuilder("INSERT INTO produk (config_id, id_pelapak, id_produk_kategori, nama, harga, satuan, tipe_potongan, potongan, deskripsi, foto, status) VALUES ");
        for (var i = from; i < Math.Min(from + RowsPerInsert, market.Names.Count); i++)
        {
            var name = market.Names[i];
            sql.Append(i == from ? string.Empty : ", ").Append($"({config}, 1, {SyntheticMarket.CategoryOf(i)}, '{name}', {SyntheticMarket.PriceOf(i)}, 'bungkus', 1, 0, '{SyntheticMarket.DescriptionOf(name)}', '[\"produk.jpg\"]', 1)");
        }

        return sql.ToString();
    }

    private static async Task RunAsync(MySqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new MySqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<object?> ScalarAsync(MySqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new MySqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
