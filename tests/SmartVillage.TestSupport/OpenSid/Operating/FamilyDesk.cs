namespace SmartVillage.TestSupport.OpenSid.Operating;

/// <summary>What the family pages do.</summary>
public sealed class FamilyDesk
{
    private readonly OpenSidSession _session;
    private readonly EventDesk _events;

    internal FamilyDesk(OpenSidSession session)
    {
        _session = session;
        _events = new EventDesk(session);
    }

    /// <summary>Moves a family in its form: every member moves and gets an event 6 whose date has day and year exchanged.</summary>
    public async Task MoveAsync(int family, int area, CancellationToken cancellationToken = default)
    {
        await MoveCollectivelyAsync(family, area, cancellationToken);
        var today = DateOnly.FromDateTime(_session.Now);
        var garbled = _session.Era.HasEventCodes ? new DateOnly(2000 + today.Day, today.Month, Math.Min(today.Year % 100, 28)) : today;
        foreach (var member in await _session.IdsAsync("SELECT id FROM tweb_penduduk WHERE id_kk = @p0", cancellationToken, family))
        {
            await _events.LogAsync(member, 6, garbled, cancellationToken);
        }
    }

    /// <summary>Moves a family in the list of families: two columns, no event, and the family row's timestamp stays.</summary>
    public async Task MoveCollectivelyAsync(int family, int area, CancellationToken cancellationToken = default)
    {
        await _session.ExecuteAsync("UPDATE tweb_keluarga SET id_cluster = @p0 WHERE id = @p1", cancellationToken, area, family);
        await _session.ExecuteAsync("UPDATE tweb_penduduk SET id_cluster = @p0 WHERE id_kk = @p1", cancellationToken, area, family);
    }

    /// <summary>Edits a family's address; no timestamp moves.</summary>
    public Task EditAddressAsync(int family, string address, CancellationToken cancellationToken = default) =>
        _session.ExecuteAsync("UPDATE tweb_keluarga SET alamat = @p0 WHERE id = @p1", cancellationToken, address, family);

    /// <summary>Splits somebody off their family.</summary>
    public async Task SplitAsync(int resident, CancellationToken cancellationToken = default)
    {
        foreach (var family in await _session.IdsAsync("SELECT id_kk FROM tweb_penduduk WHERE id = @p0 AND id_kk > 0", cancellationToken, resident))
        {
            await _session.ExecuteAsync(
                "UPDATE tweb_penduduk p JOIN tweb_keluarga k ON k.id = p.id_kk SET p.no_kk_sebelumnya = k.no_kk, p.id_kk = NULL, p.kk_level = NULL WHERE p.id = @p0",
                cancellationToken,
                resident);
            await _events.LogFamilyAsync(family, _session.Era.HasFamilyEventCodes ? 12 : 1, resident, null, cancellationToken);
        }
    }

    /// <summary>Makes a member the head; the one before becomes "other" (11).</summary>
    public async Task MakeHeadAsync(int resident, CancellationToken cancellationToken = default)
    {
        foreach (var family in await _session.IdsAsync("SELECT id_kk FROM tweb_penduduk WHERE id = @p0 AND id_kk > 0", cancellationToken, resident))
        {
            await _session.ExecuteAsync("UPDATE tweb_penduduk SET kk_level = 11 WHERE id_kk = @p0 AND kk_level = 1", cancellationToken, family);
            await _session.ExecuteAsync("UPDATE tweb_penduduk SET kk_level = 1 WHERE id = @p0", cancellationToken, resident);
            await _session.ExecuteAsync("UPDATE tweb_keluarga SET nik_kepala = @p0 WHERE id = @p1", cancellationToken, resident, family);
        }
    }
}
