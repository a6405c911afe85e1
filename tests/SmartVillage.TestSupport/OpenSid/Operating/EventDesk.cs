namespace SmartVillage.TestSupport.OpenSid.Operating;

/// <summary>What the pages of population events do.</summary>
public sealed class EventDesk
{
    private readonly OpenSidSession _session;

    internal EventDesk(OpenSidSession session) => _session = session;

    /// <summary>Records a death (2), a move (3), a missing person (4) or a departure (6); the family row stays as it is, a head adds a family event.</summary>
    public async Task LeaveAsync(int resident, int status, DateOnly day, CancellationToken cancellationToken = default)
    {
        await _session.ExecuteAsync("UPDATE tweb_penduduk SET status_dasar = @p0 WHERE id = @p1", cancellationToken, status, resident);
        var cause = await LogAsync(resident, status, day, cancellationToken);
        foreach (var family in await _session.IdsAsync("SELECT id_kk FROM tweb_penduduk WHERE id = @p0 AND kk_level = 1 AND id_kk > 0", cancellationToken, resident))
        {
            await LogFamilyAsync(family, _session.Era.HasFamilyEventCodes ? status : status + 2, resident, cause, cancellationToken);
        }
    }

    /// <summary>Records a death.</summary>
    public Task DieAsync(int resident, DateOnly day, CancellationToken cancellationToken = default) => LeaveAsync(resident, 2, day, cancellationToken);

    /// <summary>Takes a status change back in the resident list; the event stays.</summary>
    public Task UndoFromListAsync(int resident, CancellationToken cancellationToken = default) =>
        _session.ExecuteAsync("UPDATE tweb_penduduk SET status_dasar = 1 WHERE id = @p0", cancellationToken, resident);

    /// <summary>Takes a status change back in the event log; the event goes.</summary>
    public async Task UndoFromLogAsync(int resident, CancellationToken cancellationToken = default)
    {
        await UndoFromListAsync(resident, cancellationToken);
        var column = _session.Era.HasEventCodes ? "kode_peristiwa" : "id_detail";
        var newest = await _session.IdsAsync($"SELECT MAX(id) FROM log_penduduk WHERE id_pend = @p0 AND {column} IN (2, 3, 4, 6)", cancellationToken, resident);
        foreach (var id in newest)
        {
            await _session.ExecuteAsync("DELETE FROM log_penduduk WHERE id = @p0", cancellationToken, id);
        }
    }

    /// <summary>Writes an event; the same event on the same day replaces the older row's report date, as the application's upsert does.</summary>
    internal async Task<int> LogAsync(int resident, int code, DateOnly day, CancellationToken cancellationToken)
    {
        var column = _session.Era.HasEventCodes ? "kode_peristiwa" : "id_detail";
        var at = day.ToDateTime(new TimeOnly(8, 0));
        var existing = await _session.IdsAsync(
            $"SELECT id FROM log_penduduk WHERE id_pend = @p0 AND {column} = @p1 AND tgl_peristiwa = @p2", cancellationToken, resident, code, at);
        var reported = _session.Era.HasEventCodes ? "tgl_lapor" : "tanggal";
        if (existing.Count > 0)
        {
            await _session.ExecuteAsync($"UPDATE log_penduduk SET {reported} = @p0 WHERE id = @p1", cancellationToken, _session.Now, existing[0]);
            return existing[0];
        }

        return await _session.InsertAsync(
            "log_penduduk",
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["id_pend"] = $"{resident}",
                [column] = $"{code}",
                ["tgl_peristiwa"] = $"{at:yyyy-MM-dd HH:mm:ss}",
                [reported] = $"{_session.Now:yyyy-MM-dd HH:mm:ss}",
                ["bulan"] = $"{day:MM}",
                ["tahun"] = $"{day:yyyy}",
                ["ref_pindah"] = "1",
                ["created_by"] = "1",
            },
            cancellationToken);
    }

    /// <summary>Writes a family event.</summary>
    internal Task<int> LogFamilyAsync(int family, int code, int? resident, int? cause, CancellationToken cancellationToken) => _session.InsertAsync(
        "log_keluarga",
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["id_kk"] = $"{family}",
            ["id_peristiwa"] = $"{code}",
            ["tgl_peristiwa"] = $"{_session.Now:yyyy-MM-dd HH:mm:ss}",
            ["id_pend"] = resident is { } person ? $"{person}" : null,
            ["id_log_penduduk"] = cause is { } id ? $"{id}" : null,
            ["updated_by"] = "1",
        },
        cancellationToken);
}
