using SmartVillage.TestSupport.OpenSid.Schema;

namespace SmartVillage.TestSupport.OpenSid.Operating;

/// <summary>What the resident pages do.</summary>
public sealed class ResidentDesk
{
    private static readonly string[] EmptiedTexts =
    [
        "alamat_sebelumnya", "alamat_sekarang", "akta_lahir", "akta_perkawinan", "akta_perceraian", "dokumen_pasport", "dokumen_kitas", "ayah_nik", "ibu_nik", "telepon",
        "no_kk_sebelumnya", "waktu_lahir", "panjang_lahir", "no_asuransi", "negara_asal", "tempat_cetak_ktp", "suku",
    ];

    private static readonly string[] ClearedCodes =
    [
        "cacat_id", "sakit_menahun_id", "cara_kb_id", "hamil", "id_asuransi", "tempat_dilahirkan", "jenis_kelahiran", "kelahiran_anak_ke", "penolong_kelahiran", "berat_lahir",
    ];

    private readonly OpenSidSession _session;
    private readonly EventDesk _events;

    internal ResidentDesk(OpenSidSession session, EventDesk events)
    {
        _session = session;
        _events = events;
    }

    /// <summary>Edits one field: the form rewrites the whole row, NULL texts become empty and codes of 0 become NULL, and the family's address too.</summary>
    public async Task EditAsync(int resident, string column, string? value, CancellationToken cancellationToken = default)
    {
        await SaveAsync(resident, cancellationToken);
        await _session.ExecuteAsync($"UPDATE tweb_penduduk SET `{column}` = @p0 WHERE id = @p1", cancellationToken, value, resident);
        await StampAsync(resident, cancellationToken);
    }

    /// <summary>Presses save without a change; the timestamp moves all the same.</summary>
    public async Task SaveUnchangedAsync(int resident, CancellationToken cancellationToken = default)
    {
        await SaveAsync(resident, cancellationToken);
        await StampAsync(resident, cancellationToken);
    }

    /// <summary>Adds a resident to a family, or to none; returns the id.</summary>
    public async Task<int> AddAsync(NewResident resident, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(resident);
        var now = $"{_session.Now:yyyy-MM-dd HH:mm:ss}";
        var id = await _session.InsertAsync(
            "tweb_penduduk",
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["nama"] = resident.Name,
                ["nik"] = resident.Nik,
                ["sex"] = $"{resident.Sex}",
                ["tanggallahir"] = $"{resident.Birth:yyyy-MM-dd}",
                ["tempatlahir"] = "METRO",
                ["id_kk"] = resident.FamilyId is { } family ? $"{family}" : null,
                ["kk_level"] = resident.FamilyId is null ? null : "4",
                ["id_cluster"] = $"{resident.AreaId}",
                ["agama_id"] = "1",
                ["status"] = "1",
                ["status_dasar"] = "1",
                ["status_kawin"] = "1",
                ["warganegara_id"] = "1",
                ["ktp_el"] = resident.IsNewborn ? "3" : "1",
                ["status_rekam"] = "1",
                ["created_at"] = now,
                ["created_by"] = "1",
                ["foto"] = string.Empty,
            },
            cancellationToken);
        await _events.LogAsync(id, resident.IsNewborn ? 1 : 5, resident.Birth, cancellationToken);
        await _session.InsertAsync(
            "log_perubahan_penduduk",
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["id_pend"] = $"{id}", ["id_cluster"] = $"{resident.AreaId}" },
            cancellationToken);
        return id;
    }

    /// <summary>Deletes a resident; what hangs on them goes as the foreign keys of the release say, from 24.08 the whole family of a head.</summary>
    public async Task DeleteAsync(int resident, CancellationToken cancellationToken = default)
    {
        var nik = await _session.TextAsync("SELECT nik FROM tweb_penduduk WHERE id = @p0", cancellationToken, resident);
        if (_session.Era.Tables.ContainsKey("log_hapus_penduduk"))
        {
            await _session.InsertAsync(
                "log_hapus_penduduk",
                new Dictionary<string, string?>(StringComparer.Ordinal) { ["id_pend"] = $"{resident}", ["nik"] = nik, ["deleted_by"] = "1" },
                cancellationToken);
        }

        await _session.ExecuteAsync(
            $"DELETE pp FROM program_peserta pp JOIN program p ON p.id = pp.program_id WHERE p.sasaran = 1 AND pp.peserta = @p0 AND {Own("pp")}", cancellationToken, nik);
        await _session.ExecuteAsync("DELETE FROM tweb_penduduk WHERE id = @p0", cancellationToken, resident);
    }

    /// <summary>Overwrites a NIK, as when the real one becomes known.</summary>
    public async Task ReplaceNikAsync(int resident, string nik, CancellationToken cancellationToken = default)
    {
        await _session.ExecuteAsync("UPDATE tweb_penduduk SET nik = @p0 WHERE id = @p1", cancellationToken, nik, resident);
        await StampAsync(resident, cancellationToken);
    }

    /// <summary>Corrects two residents whose NIKs were entered for each other; the unique key makes it three steps.</summary>
    public async Task SwapNiksAsync(int one, int other, CancellationToken cancellationToken = default)
    {
        var (first, second) = (await NikAsync(one, cancellationToken), await NikAsync(other, cancellationToken));
        await ReplaceNikAsync(one, "9999999999999998", cancellationToken);
        await ReplaceNikAsync(other, first, cancellationToken);
        await ReplaceNikAsync(one, second, cancellationToken);
    }

    private async Task<string> NikAsync(int resident, CancellationToken cancellationToken) =>
        await _session.TextAsync("SELECT nik FROM tweb_penduduk WHERE id = @p0", cancellationToken, resident)
        ?? throw new ArgumentException("The resident has no NIK.", nameof(resident));

    private string Own(string alias) => _session.Village is { } village ? $"{alias}.config_id = {village}" : "1 = 1";

    private async Task SaveAsync(int resident, CancellationToken cancellationToken)
    {
        var table = _session.Era.Tables["tweb_penduduk"];
        var changes = EmptiedTexts.Where(column => IsNullable(table, column)).Select(column => $"`{column}` = IFNULL(`{column}`, '')")
            .Concat(ClearedCodes.Where(column => IsNullable(table, column)).Select(column => $"`{column}` = NULLIF(`{column}`, 0)"));
        await _session.ExecuteAsync($"UPDATE tweb_penduduk SET {string.Join(", ", changes)} WHERE id = @p0", cancellationToken, resident);
        await _session.ExecuteAsync(
            "UPDATE tweb_keluarga k JOIN tweb_penduduk p ON p.id_kk = k.id SET k.alamat = IFNULL(k.alamat, '') WHERE p.id = @p0", cancellationToken, resident);
    }

    /// <summary>The application's clock, which may be hours away from the server's.</summary>
    private async Task StampAsync(int resident, CancellationToken cancellationToken)
    {
        if (_session.Has("tweb_penduduk", "updated_at"))
        {
            await _session.ExecuteAsync("UPDATE tweb_penduduk SET updated_at = @p0, updated_by = 1 WHERE id = @p1", cancellationToken, _session.Now, resident);
        }
    }

    private static bool IsNullable(TableSchema table, string column) => table.Has(column) && table.Column(column).IsNullable;
}
