namespace SmartVillage.IntegrationTests.Torture;

/// <content>Layanan Mandiri and complaints.</content>
internal sealed partial class ModelActions
{
    private const string Accounts = "tweb_penduduk_mandiri";
    private const string Letters = "permohonan_surat";
    private const string Complaints = "pengaduan";

    private void OpenAccount(int a, int b)
    {
        if (Resident(a) is { } row && model.Has(Accounts) && Get("tweb_penduduk", row, "id") is { } id && Pointing(Accounts, "id_pend", id).Count == 0)
        {
            model[Accounts].Add(
                model.NewBeing(), ("id_pend", id), ("config_id", Tenant("tweb_penduduk", row) ?? "1"), ("pin", $"{b:00000000000000000000000000000000}"), ("tanggal_buat", Now(b)),
                ("aktif", b % 3 == 0 ? "0" : "1"));
        }
    }

    /// <summary>Also a visit, which changes nothing that is copied.</summary>
    private void SwitchAccount(int a, int b)
    {
        if (Pick(Accounts, a) is { } account)
        {
            Set(Accounts, account, "last_login", Now(b));
            Set(Accounts, account, "aktif", (b % 4) switch { 0 => null, 1 => "0", _ => "1" });
        }
    }

    private void RequestLetter(int a, int b)
    {
        if (Resident(a) is { } row && model.Has(Letters))
        {
            Insert(
                Letters, Tenant("tweb_penduduk", row), ("id_pemohon", Get("tweb_penduduk", row, "id")), ("id_surat", $"{b % 9}"), ("status", "0"), ("isian_form", "{}"),
                ("created_at", Now(b)), ("updated_at", Now(b)));
        }
    }

    private void MoveLetter(int a, int b)
    {
        if (Pick(Letters, a) is { } letter)
        {
            Set(Letters, letter, "status", $"{b % 6}");
            Set(Letters, letter, "updated_at", Now(b));
        }
    }

    private void Complain(int a, int b)
    {
        if (model.Has(Complaints))
        {
            Insert(
                Complaints, b % 5 == 0 ? "2" : "1", ("judul", b % 7 == 0 ? null : $"Lampu {Name(a)}"), ("isi", $"Mati sejak {Now(b)}, hubungi 0812{a:0000}9999."), ("nik", NewNik()), ("nama", Name(b)),
                ("telepon", $"0812{a:0000}9999"), ("email", "warga@example.com"), ("status", "1"), ("created_at", Now(b)), ("updated_at", Now(b)));
        }
    }

    /// <summary>The status goes to the complaint and to all earlier answers too.</summary>
    private void Answer(int a, int b)
    {
        if (Pick(Complaints, a, (table, row) => table.Get(row, "id_pengaduan") is null or "0") is not { } complaint)
        {
            return;
        }

        var (id, status) = (Get(Complaints, complaint, "id"), $"{2 + b % 2}");
        foreach (var row in Pointing(Complaints, "id_pengaduan", id).Append(complaint))
        {
            Set(Complaints, row, "status", status);
            Set(Complaints, row, "updated_at", Now(b));
        }

        Insert(
            Complaints, Tenant(Complaints, complaint), ("id_pengaduan", id), ("isi", $"Kami tangani {b}"), ("nama", "Petugas"), ("status", status), ("created_at", Now(b)), ("updated_at", Now(b)));
    }

    private void DeleteComplaint(int a)
    {
        if (Pick(Complaints, a) is { } complaint)
        {
            Pointing(Complaints, "id_pengaduan", Get(Complaints, complaint, "id")).ForEach(answer => Delete(Complaints, answer));
            Delete(Complaints, complaint);
        }
    }
}
