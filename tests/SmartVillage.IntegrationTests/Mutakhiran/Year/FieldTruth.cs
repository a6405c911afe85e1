using MySqlConnector;

namespace SmartVillage.IntegrationTests.Mutakhiran.Year;

/// <summary>What people and their papers say: the values that were taken out of a database before the year began, and for what was never in it something that fits the person.</summary>
internal sealed class FieldTruth
{
    private const string Card = "KK";

    private static readonly (string Field, string Table, string Column, string Emptied, string Known, int Every)[] Hidden =
    [
        ("religion", "tweb_penduduk", "agama_id", "0", "agama_id BETWEEN 1 AND 7", 5),
        ("birthPlace", "tweb_penduduk", "tempatlahir", "", "tempatlahir <> ''", 4),
        ("motherName", "tweb_penduduk", "nama_ibu", "-", "nama_ibu REGEXP '^[A-Z ]+$'", 9),
        ("fatherName", "tweb_penduduk", "nama_ayah", "-", "nama_ayah REGEXP '^[A-Z ]+$'", 9),
        ("birthDate", "tweb_penduduk", "tanggallahir", "1970-01-01", "tanggallahir > '1930-01-01' AND sex IN (1, 2)", 31),
        ("occupation", "tweb_penduduk", "pekerjaan_id", "3", "pekerjaan_id BETWEEN 4 AND 88 AND tanggallahir < '1990-01-01'", 8),
        ("educationAttained", "tweb_penduduk", "pendidikan_kk_id", "1", "pendidikan_kk_id BETWEEN 3 AND 10 AND tanggallahir < '2000-01-01'", 7),
        ("address", "tweb_keluarga", "alamat", "", "alamat <> ''", 11),
    ];

    private readonly Dictionary<(string Field, long Key), string> _hidden = [];

    /// <summary>Takes values out of a database, as if nobody had ever entered them, and remembers them.</summary>
    public static async Task<FieldTruth> HideAsync(MySqlConnection connection, CancellationToken cancellationToken)
    {
        var truth = new FieldTruth();
        foreach (var (field, table, column, emptied, known, every) in Hidden)
        {
            var which = $"{known} AND id % {every} = 0{(table == "tweb_penduduk" ? " AND status_dasar = 1" : string.Empty)}";
            await using (var find = new MySqlCommand($"SELECT id, CAST(`{column}` AS char) FROM {table} WHERE {which}", connection))
            await using (var reader = await find.ExecuteReaderAsync(cancellationToken))
            {
                while (await reader.ReadAsync(cancellationToken))
                {
                    truth._hidden[(field, reader.GetInt64(0))] = reader.GetString(1);
                }
            }

            await using var empty = new MySqlCommand($"UPDATE {table} SET `{column}` = @emptied WHERE {which}", connection);
            empty.Parameters.AddWithValue("@emptied", emptied);
            await empty.ExecuteNonQueryAsync(cancellationToken);
        }

        return truth;
    }

    /// <summary>The answer about a field of a resident or a family, or nothing where nobody at the door knows it.</summary>
    public FieldAnswer? Of(string field, long key)
    {
        if (_hidden.TryGetValue((field, key), out var value))
        {
            return field switch
            {
                // The certificate is at the civil registry for correction.
                "birthDate" when key % 62 == 0 => new FieldAnswer(value, null, null),
                "motherName" or "fatherName" or "birthDate" => new FieldAnswer(value, "akta lahir", $"1872-LT-{key}"),
                "address" => new FieldAnswer(value, null, null),
                _ => new FieldAnswer(value, Card, $"1872-KK-{key}"),
            };
        }

        return field switch
        {
            "religion" => new FieldAnswer("1", Card, $"1872-KK-{key}"),
            "bloodType" when key % 8 == 0 => new FieldAnswer($"{1 + (key % 4)}", null, null),
            "insurance" when key % 12 == 0 => new FieldAnswer("2", null, null),
            "insuranceNumber" when key % 12 == 0 => new FieldAnswer($"0001{key:000000000}", null, null),
            "motherName" => new FieldAnswer("SITI IBU UJI", "akta lahir", $"1872-LT-{key}"),
            "fatherName" => new FieldAnswer("AHMAD BAPAK UJI", "akta lahir", $"1872-LT-{key}"),
            _ => null,
        };
    }
}
