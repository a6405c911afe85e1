namespace SmartVillage.Mutakhiran.WriteBack.Import;

/// <summary>
/// Columns of the import, in the order of OpenSID's own template. Relationship, address and status are never written: a filled one that differs is refused, and an empty address beside a head
/// erases the family's. A family that has none at all gets an empty one as soon as its number is in the row, whatever else is there; releases that need no number are not told it then.
/// </summary>
public static class ImportColumns
{
    /// <summary>Columns that every file has.</summary>
    public static IReadOnlyList<string> Fixed { get; } = ["dusun", "rw", "rt", "no_kk", "nik"];

    private static readonly string[] Template =
    [
        "dusun", "rw", "rt", "no_kk", "nik", "sex", "tempatlahir", "tanggallahir", "agama_id", "pendidikan_kk_id", "pendidikan_sedang_id", "pekerjaan_id", "status_kawin", "warganegara_id", "ayah_nik",
        "nama_ayah", "ibu_nik", "nama_ibu", "golongan_darah_id", "akta_lahir", "dokumen_pasport", "tanggal_akhir_paspor", "dokumen_kitas", "akta_perkawinan", "tanggalperkawinan", "akta_perceraian",
        "tanggalperceraian", "cacat_id", "cara_kb_id", "hamil", "ktp_el", "status_rekam", "alamat_sekarang", "suku", "id_asuransi", "no_asuransi",
    ];

    /// <summary>Columns of a file with these rows: the fixed ones and those that any row changes.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<ImportRow> rows)
    {
        var used = rows.SelectMany(row => row.Values.Keys).Concat(Fixed).ToHashSet(StringComparer.Ordinal);
        return used.All(column => Template.Contains(column, StringComparer.Ordinal))
            ? [.. Template.Where(used.Contains)]
            : throw new InvalidOperationException("A field has a column that the import template does not have.");
    }

    /// <summary>Cell of a row; empty for what stays as it is.</summary>
    public static string CellOf(ImportRow row, string column)
    {
        ArgumentNullException.ThrowIfNull(row);
        return column switch
        {
            "dusun" => row.Hamlet,
            "rw" => row.Rw,
            "rt" => row.Rt,
            "no_kk" => row.CardNumber,
            "nik" => row.Nik,
            _ => row.Values.GetValueOrDefault(column, string.Empty),
        };
    }
}
