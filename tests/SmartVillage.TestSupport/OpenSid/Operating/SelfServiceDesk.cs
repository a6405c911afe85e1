namespace SmartVillage.TestSupport.OpenSid.Operating;

/// <summary>What residents do in Layanan Mandiri and on the page of complaints, and how officers answer.</summary>
public sealed class SelfServiceDesk
{
    private readonly OpenSidSession _session;

    internal SelfServiceDesk(OpenSidSession session) => _session = session;

    private string Now => $"{_session.Now:yyyy-MM-dd HH:mm:ss}";

    /// <summary>Gives a resident an account.</summary>
    public Task OpenAccountAsync(int resident, string pin, CancellationToken cancellationToken = default) => _session.InsertAsync(
        "tweb_penduduk_mandiri",
        new Dictionary<string, string?>(StringComparer.Ordinal) { ["id_pend"] = $"{resident}", ["pin"] = pin, ["tanggal_buat"] = Now, ["aktif"] = "1", ["ganti_pin"] = "0" },
        cancellationToken);

    /// <summary>Lets an account be used, or no longer.</summary>
    public Task SetAccountAsync(int resident, bool active, CancellationToken cancellationToken = default) =>
        _session.ExecuteAsync("UPDATE tweb_penduduk_mandiri SET aktif = @p0 WHERE id_pend = @p1", cancellationToken, active ? 1 : 0, resident);

    /// <summary>Uses it: PIN and time of the last visit change, nothing else.</summary>
    public Task LogInAsync(int resident, string pin, CancellationToken cancellationToken = default) =>
        _session.ExecuteAsync("UPDATE tweb_penduduk_mandiri SET pin = @p0, last_login = @p1 WHERE id_pend = @p2", cancellationToken, pin, Now, resident);

    /// <summary>Takes an account away.</summary>
    public Task CloseAccountAsync(int resident, CancellationToken cancellationToken = default) =>
        _session.ExecuteAsync("DELETE FROM tweb_penduduk_mandiri WHERE id_pend = @p0", cancellationToken, resident);

    /// <summary>Asks for a letter; returns its id.</summary>
    public Task<int> RequestLetterAsync(int resident, int letter, CancellationToken cancellationToken = default) => _session.InsertAsync(
        "permohonan_surat",
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["id_pemohon"] = $"{resident}",
            ["id_surat"] = $"{letter}",
            ["isian_form"] = "{}",
            ["status"] = "0",
            ["no_hp_aktif"] = "080012345678",
            ["syarat"] = "[]",
            ["created_at"] = Now,
            ["updated_at"] = Now,
        },
        cancellationToken);

    /// <summary>Moves a letter on.</summary>
    public Task SetLetterAsync(int letter, int status, CancellationToken cancellationToken = default) =>
        _session.ExecuteAsync("UPDATE permohonan_surat SET status = @p0, updated_at = @p1 WHERE id = @p2", cancellationToken, status, Now, letter);

    /// <summary>Complains; returns the id.</summary>
    public Task<int> ComplainAsync(string title, string text, CancellationToken cancellationToken = default) =>
        AddAsync(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["nik"] = "1872041002999999",
            ["nama"] = "WARGA PELAPOR",
            ["email"] = "pelapor@example.com",
            ["telepon"] = "080099998888",
            ["judul"] = title,
            ["isi"] = text,
            ["status"] = "1",
            ["ip_address"] = "203.0.113.9",
        }, cancellationToken);

    /// <summary>Answers; the status goes to the complaint and to all earlier answers too.</summary>
    public async Task<int> AnswerAsync(int complaint, int status, string text, CancellationToken cancellationToken = default)
    {
        await _session.ExecuteAsync(
            "UPDATE pengaduan SET status = @p0, updated_at = @p1 WHERE id = @p2 OR id_pengaduan = @p2", cancellationToken, status, Now, complaint);
        return await AddAsync(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["id_pengaduan"] = $"{complaint}",
            ["nama"] = "PETUGAS DESA",
            ["isi"] = text,
            ["status"] = $"{status}",
            ["ip_address"] = "203.0.113.10",
        }, cancellationToken);
    }

    /// <summary>Deletes a complaint with its answers.</summary>
    public Task DeleteComplaintAsync(int complaint, CancellationToken cancellationToken = default) =>
        _session.ExecuteAsync("DELETE FROM pengaduan WHERE id = @p0 OR id_pengaduan = @p0", cancellationToken, complaint);

    private Task<int> AddAsync(Dictionary<string, string?> values, CancellationToken cancellationToken)
    {
        (values["created_at"], values["updated_at"]) = (Now, Now);
        return _session.InsertAsync("pengaduan", values, cancellationToken);
    }
}
