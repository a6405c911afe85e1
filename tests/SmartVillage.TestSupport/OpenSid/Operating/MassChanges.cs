namespace SmartVillage.TestSupport.OpenSid.Operating;

/// <summary>What gives every row a new id: restoring a village's backup, and importing a spreadsheet with "delete existing data first".</summary>
public sealed class MassChanges
{
    /// <summary>Tables whose ids a restore changes, with the columns that hold those ids.</summary>
    private static readonly (string Table, (string Table, string Column)[] References)[] Renumbered =
    [
        ("tweb_wil_clusterdesa", [("tweb_penduduk", "id_cluster"), ("tweb_keluarga", "id_cluster"), ("log_perubahan_penduduk", "id_cluster")]),
        ("tweb_keluarga", [("tweb_penduduk", "id_kk"), ("log_keluarga", "id_kk")]),
        ("tweb_penduduk",
        [
            ("tweb_keluarga", "nik_kepala"), ("tweb_rtm", "nik_kepala"), ("tweb_wil_clusterdesa", "id_kepala"), ("log_penduduk", "id_pend"), ("log_keluarga", "id_pend"),
            ("log_hapus_penduduk", "id_pend"), ("log_perubahan_penduduk", "id_pend"), ("pelapak", "id_pend"), ("program_peserta", "kartu_id_pend"), ("kelompok", "id_ketua"),
            ("kelompok_anggota", "id_penduduk"), ("covid19_pemudik", "id_terdata"), ("permohonan_surat", "id_pemohon"),
        ]),
        ("tweb_rtm", []),
        ("log_penduduk", [("log_keluarga", "id_log_penduduk")]),
        ("log_keluarga", []),
        ("program", [("program_peserta", "program_id")]),
        ("program_peserta", []),
        ("kelompok_master", [("kelompok", "id_master")]),
        ("kelompok", [("kelompok_anggota", "id_kelompok")]),
        ("kelompok_anggota", []),
        ("produk_kategori", [("produk", "id_produk_kategori")]),
        ("pelapak", [("produk", "id_pelapak")]),
        ("produk", []),
        ("permohonan_surat", []),
        ("pengaduan", [("pengaduan", "id_pengaduan")]),
    ];

    private readonly OpenSidSession _session;

    internal MassChanges(OpenSidSession session) => _session = session;

    /// <summary>Restores a village's own backup: the same rows with other ids, without coordinates of residents and accounts of Layanan Mandiri.</summary>
    /// <param name="offset">What is added to every id; more than the highest id.</param>
    /// <param name="cancellationToken">Stops between two statements.</param>
    public async Task RenumberAsync(int offset = 500_000, CancellationToken cancellationToken = default)
    {
        await _session.ExecuteAsync("SET SESSION foreign_key_checks = 0", cancellationToken);
        await _session.ExecuteAsync(
            $"DELETE m FROM tweb_penduduk_map m JOIN tweb_penduduk p ON p.id = m.id WHERE {Own("p", "tweb_penduduk")}", cancellationToken);
        await _session.ExecuteAsync($"DELETE FROM tweb_penduduk_mandiri WHERE {_session.Own("tweb_penduduk_mandiri")}", cancellationToken);
        foreach (var (table, references) in Renumbered.Where(entry => _session.Era.Tables.ContainsKey(entry.Table)))
        {
            foreach (var (child, column) in references.Where(reference => _session.Has(reference.Table, reference.Column)))
            {
                await _session.ExecuteAsync(
                    $"UPDATE `{child}` c JOIN `{table}` t ON t.id = c.`{column}` SET c.`{column}` = c.`{column}` + {offset} WHERE {Own("c", child)} AND {Own("t", table)}",
                    cancellationToken);
            }

            if (table == "kelompok")
            {
                await _session.ExecuteAsync(
                    $"UPDATE program_peserta c JOIN program p ON p.id = c.program_id AND p.sasaran = 4 SET c.peserta = c.peserta + {offset} WHERE {Own("c", "program_peserta")}",
                    cancellationToken);
            }

            await _session.ExecuteAsync($"UPDATE `{table}` SET id = id + {offset} WHERE {_session.Own(table)} ORDER BY id DESC", cancellationToken);
        }

        await _session.ExecuteAsync("SET SESSION foreign_key_checks = 1", cancellationToken);
    }

    /// <summary>
    /// Imports all residents anew: everything is deleted, then areas, families and residents come back one by one with new ids, without transaction. Sellers, recipients of
    /// aid, households and old events do not come back.
    /// </summary>
    /// <param name="afterFamily">Called when the tables are empty and after every family, for looking at the half-finished state.</param>
    /// <param name="cancellationToken">Stops between two statements.</param>
    public async Task ReplaceAllAsync(Func<Task>? afterFamily = null, CancellationToken cancellationToken = default)
    {
        var areas = await _session.RowsAsync("tweb_wil_clusterdesa", cancellationToken);
        var families = await _session.RowsAsync("tweb_keluarga", cancellationToken);
        var residents = await _session.RowsAsync("tweb_penduduk", cancellationToken);
        await EmptyAsync(cancellationToken);
        await CallAsync(afterFamily);
        var newAreas = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var area in areas)
        {
            area["id_kepala"] = null;
            newAreas[area["id"]!] = await InsertAsync("tweb_wil_clusterdesa", area, cancellationToken);
        }

        var byFamily = residents.ToLookup(resident => resident["id_kk"] ?? "0", StringComparer.Ordinal);
        var known = families.Select(family => family["id"]!).ToHashSet(StringComparer.Ordinal);
        var single = residents.Where(resident => !known.Contains(resident["id_kk"] ?? "0")).ToList();
        foreach (var family in families)
        {
            await ImportFamilyAsync(family, byFamily[family["id"]!], newAreas, cancellationToken);
            await CallAsync(afterFamily);
        }

        foreach (var resident in single)
        {
            await ImportResidentAsync(resident, null, newAreas, cancellationToken);
        }
    }

    private static Task CallAsync(Func<Task>? callback) => callback?.Invoke() ?? Task.CompletedTask;

    private async Task EmptyAsync(CancellationToken cancellationToken)
    {
        await _session.ExecuteAsync(
            $"DELETE m FROM tweb_penduduk_map m JOIN tweb_penduduk p ON p.id = m.id WHERE {Own("p", "tweb_penduduk")}", cancellationToken);
        // In this order no foreign key of any release stands in the way.
        string[] tables = ["log_keluarga", "log_penduduk", "log_perubahan_penduduk", "produk", "pelapak", "program_peserta", "tweb_rtm", "tweb_keluarga", "tweb_penduduk", "tweb_wil_clusterdesa"];
        foreach (var table in tables.Where(_session.Era.Tables.ContainsKey))
        {
            await _session.ExecuteAsync($"DELETE FROM `{table}` WHERE {_session.Own(table)}", cancellationToken);
        }
    }

    private async Task ImportFamilyAsync(
        Dictionary<string, string?> family, IEnumerable<Dictionary<string, string?>> members, Dictionary<string, string> areas, CancellationToken cancellationToken)
    {
        family["id_cluster"] = NewArea(family, areas);
        family["nik_kepala"] = null;
        var familyId = await InsertAsync("tweb_keluarga", family, cancellationToken);
        string? head = null;
        foreach (var member in members)
        {
            var id = await ImportResidentAsync(member, familyId, areas, cancellationToken);
            head = member["kk_level"] == "1" ? id : head;
        }

        await _session.ExecuteAsync("UPDATE tweb_keluarga SET nik_kepala = @p0 WHERE id = @p1", cancellationToken, head, familyId);
        await _session.InsertAsync(
            "log_keluarga",
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["id_kk"] = familyId, ["id_peristiwa"] = "1", ["tgl_peristiwa"] = Now(), ["id_pend"] = head, ["updated_by"] = "1" },
            cancellationToken);
    }

    private async Task<string> ImportResidentAsync(
        Dictionary<string, string?> resident, string? family, Dictionary<string, string> areas, CancellationToken cancellationToken)
    {
        resident["id_kk"] = family;
        resident["id_cluster"] = NewArea(resident, areas);
        // What the spreadsheet does not carry.
        resident["status"] = "1";
        resident["foto"] = string.Empty;
        resident["id_rtm"] = null;
        resident["rtm_level"] = null;
        var id = await InsertAsync("tweb_penduduk", resident, cancellationToken);
        var life = resident["status_dasar"];
        await _session.InsertAsync(
            "log_penduduk",
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["id_pend"] = id,
                [_session.Era.HasEventCodes ? "kode_peristiwa" : "id_detail"] = life is "1" or "9" ? "5" : life,
                ["tgl_peristiwa"] = Now(),
                ["tgl_lapor"] = Now(),
                ["tanggal"] = Now(),
                ["ref_pindah"] = "1",
                ["created_by"] = "1",
            },
            cancellationToken);
        return id;
    }

    private static string? NewArea(Dictionary<string, string?> row, Dictionary<string, string> areas) =>
        row["id_cluster"] is { } old ? areas.GetValueOrDefault(old) : null;

    private async Task<string> InsertAsync(string table, Dictionary<string, string?> row, CancellationToken cancellationToken) =>
        $"{await _session.InsertAsync(table, row.Where(pair => pair.Key != "id"), cancellationToken)}";

    private string Now() => $"{_session.Now:yyyy-MM-dd HH:mm:ss}";

    private string Own(string alias, string table) =>
        _session.Village is { } village && _session.Has(table, "config_id") ? $"{alias}.config_id = {village}" : "1 = 1";
}
