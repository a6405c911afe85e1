using MySqlConnector;

namespace SmartVillage.TestSupport.OpenSid;

/// <summary>A day of busy offices, for measuring.</summary>
public static class PopulationEdits
{
    /// <summary>Changes phone, occupation and address of residents drawn at random all over the table, as if every village had edited some of its people.</summary>
    /// <param name="connection">Open connection to the database.</param>
    /// <param name="share">Part of the residents, between 0 and 1.</param>
    /// <param name="round">Another number draws other residents and gives other values.</param>
    /// <param name="cancellationToken">Stops the statement.</param>
    /// <returns>Residents that were changed.</returns>
    public static async Task<int> EditAsync(MySqlConnection connection, double share, int round, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        // One statement that touches pages everywhere takes its time on a million rows.
        command.CommandTimeout = 0;
        command.CommandText =
            $"""
            UPDATE tweb_penduduk
            SET telepon = CONCAT('0812', LPAD(MOD(id * 7919 + {round} * 104729, 100000000), 8, '0')),
                pekerjaan_id = 1 + MOD(id + {round}, 89),
                alamat_sekarang = CONCAT('Jalan Mawar Nomor ', MOD(id + {round}, 997))
            WHERE RAND({round}) < @share
            """;
        command.Parameters.AddWithValue("@share", share);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Gives the first RW another number, as OpenSID does: in its own row and in the row of each of its RT.</summary>
    /// <param name="connection">Open connection to the database.</param>
    /// <param name="round">Another number gives another one.</param>
    /// <param name="cancellationToken">Stops the statement.</param>
    /// <returns>Areas that were changed.</returns>
    public static async Task<int> RenumberRwAsync(MySqlConnection connection, int round, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"""
            UPDATE tweb_wil_clusterdesa AS area
            JOIN (SELECT dusun, rw FROM tweb_wil_clusterdesa WHERE rw NOT IN ('0', '-') ORDER BY id LIMIT 1) AS first ON first.dusun = area.dusun AND first.rw = area.rw
            SET area.rw = 'BARU {round}'
            """;
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
