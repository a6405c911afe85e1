namespace SmartVillage.TestSupport.OpenSid.Operating;

/// <summary>What the area pages do.</summary>
public sealed class AreaDesk
{
    private readonly OpenSidSession _session;

    internal AreaDesk(OpenSidSession session) => _session = session;

    /// <summary>Renames a hamlet: the name on every row below it changes, no id and no resident does.</summary>
    public Task<int> RenameHamletAsync(string hamlet, string name, CancellationToken cancellationToken = default) => _session.ExecuteAsync(
        $"UPDATE tweb_wil_clusterdesa SET dusun = @p0 WHERE dusun = @p1 AND {_session.Own("tweb_wil_clusterdesa")}", cancellationToken, name, hamlet);

    /// <summary>Renames an RW.</summary>
    public Task<int> RenameRwAsync(string hamlet, string rw, string name, CancellationToken cancellationToken = default) => _session.ExecuteAsync(
        $"UPDATE tweb_wil_clusterdesa SET rw = @p0 WHERE dusun = @p1 AND rw = @p2 AND {_session.Own("tweb_wil_clusterdesa")}", cancellationToken, name, hamlet, rw);

    /// <summary>Adds an RT; returns its id.</summary>
    public Task<int> AddRtAsync(string hamlet, string rw, string rt, CancellationToken cancellationToken = default) => _session.InsertAsync(
        "tweb_wil_clusterdesa",
        new Dictionary<string, string?>(StringComparer.Ordinal) { ["dusun"] = hamlet, ["rw"] = rw, ["rt"] = rt, ["id_kepala"] = null },
        cancellationToken);
}
