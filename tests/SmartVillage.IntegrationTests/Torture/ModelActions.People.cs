namespace SmartVillage.IntegrationTests.Torture;

/// <content>Residents, families and areas.</content>
internal sealed partial class ModelActions
{
    private static readonly string[] Forms =
    [
        "alamat_sebelumnya", "alamat_sekarang", "akta_lahir", "ayah_nik", "ibu_nik", "telepon", "no_kk_sebelumnya", "waktu_lahir", "no_asuransi", "negara_asal", "suku",
    ];

    private static readonly string[] Codes = ["cacat_id", "sakit_menahun_id", "cara_kb_id", "hamil", "id_asuransi", "jenis_kelahiran", "kelahiran_anak_ke", "berat_lahir"];

    private string EventKind => model["log_penduduk"].Has("kode_peristiwa") ? "kode_peristiwa" : "id_detail";

    private void EditResident(int a, int b)
    {
        if (Resident(a) is not { } row)
        {
            return;
        }

        SaveUnchanged(a);
        var (column, value) = (b % 6) switch
        {
            0 => ("pekerjaan_id", $"{b % 89}"),
            1 => ("telepon", $"08{b:0000000}9999"),
            2 => ("alamat_sekarang", $"Jl. Melati {b}"),
            3 => ("agama_id", $"{b % 9}"),
            4 => ("nama", $"{Name(b)} {Name(a)}"),
            _ => ("tanggallahir", $"19{b % 100:00}-0{1 + b % 9}-1{b % 10}"),
        };
        Set("tweb_penduduk", row, column, value);
    }

    /// <summary>The form writes the row anew: NULL texts become empty, codes of 0 become NULL, and so does the address of the family.</summary>
    private void SaveUnchanged(int a)
    {
        if (Resident(a) is not { } row)
        {
            return;
        }

        foreach (var column in Forms)
        {
            Set("tweb_penduduk", row, column, Get("tweb_penduduk", row, column) ?? string.Empty);
        }

        foreach (var column in Codes.Where(column => Get("tweb_penduduk", row, column) == "0"))
        {
            Set("tweb_penduduk", row, column, null);
        }

        Set("tweb_penduduk", row, "updated_at", Now(a));
        foreach (var family in Pointing("tweb_keluarga", "id", Get("tweb_penduduk", row, "id_kk")))
        {
            Set("tweb_keluarga", family, "alamat", Get("tweb_keluarga", family, "alamat") ?? string.Empty);
        }
    }

    private void MoveFamily(int a, int b, bool withEvents)
    {
        if (Pick("tweb_keluarga", a) is not { } family || Pick("tweb_wil_clusterdesa", b) is not { } area)
        {
            return;
        }

        var target = Get("tweb_wil_clusterdesa", area, "id");
        Set("tweb_keluarga", family, "id_cluster", target);
        foreach (var member in Pointing("tweb_penduduk", "id_kk", Get("tweb_keluarga", family, "id")))
        {
            Set("tweb_penduduk", member, "id_cluster", target);
            if (withEvents)
            {
                AddEvent(member, "6", b);
            }
        }
    }

    private void RenameArea(int a, int b, string column)
    {
        if (Pick("tweb_wil_clusterdesa", a) is not { } area)
        {
            return;
        }

        var (tenant, old) = (Tenant("tweb_wil_clusterdesa", area), Get("tweb_wil_clusterdesa", area, column));
        foreach (var row in model["tweb_wil_clusterdesa"].Rows.Where(row => Tenant("tweb_wil_clusterdesa", row) == tenant && Get("tweb_wil_clusterdesa", row, column) == old).ToList())
        {
            Set("tweb_wil_clusterdesa", row, column, $"BARU {b % 50}");
        }
    }

    private void AddRt(int a, int b)
    {
        if (Pick("tweb_wil_clusterdesa", a) is { } area)
        {
            Insert("tweb_wil_clusterdesa", Tenant("tweb_wil_clusterdesa", area),
                ("dusun", Get("tweb_wil_clusterdesa", area, "dusun")), ("rw", Get("tweb_wil_clusterdesa", area, "rw")), ("rt", $"{b % 100:000}"));
        }
    }

    private void Leave(int a, int b)
    {
        if (Resident(a) is not { } row)
        {
            return;
        }

        var status = (b % 4) switch { 0 => "2", 1 => "3", 2 => "4", _ => "6" };
        Set("tweb_penduduk", row, "status_dasar", status);
        AddEvent(row, status, b);
        if (Get("tweb_penduduk", row, "kk_level") == "1" && Get("tweb_penduduk", row, "id_kk") is { } family)
        {
            Insert("log_keluarga", Tenant("tweb_penduduk", row), ("id_kk", family), ("id_peristiwa", status), ("tgl_peristiwa", Now(b)), ("id_pend", Get("tweb_penduduk", row, "id")));
        }
    }

    private void AddEvent(ModelRow resident, string kind, int day) => Insert(
        "log_penduduk", Tenant("tweb_penduduk", resident), ("id_pend", Get("tweb_penduduk", resident, "id")), (EventKind, kind), ("tgl_peristiwa", Now(day)), ("tgl_lapor", Now(day + 1)),
        ("tanggal", Now(day + 1)), ("ref_pindah", "1"));

    private void Undo(int a, bool fromLog)
    {
        if (Pick("tweb_penduduk", a, (table, row) => table.Get(row, "status_dasar") is "2" or "3" or "4" or "6") is not { } row)
        {
            return;
        }

        Set("tweb_penduduk", row, "status_dasar", "1");
        if (fromLog && Pointing("log_penduduk", "id_pend", Get("tweb_penduduk", row, "id")).LastOrDefault() is { } last)
        {
            Delete("log_penduduk", last);
        }
    }

    private void Split(int a)
    {
        if (Pick("tweb_penduduk", a, (table, row) => table.Get(row, "id_kk") is not (null or "0")) is not { } row)
        {
            return;
        }

        var family = Get("tweb_penduduk", row, "id_kk");
        var card = Pointing("tweb_keluarga", "id", family).Select(k => Get("tweb_keluarga", k, "no_kk")).FirstOrDefault();
        Set("tweb_penduduk", row, "no_kk_sebelumnya", card);
        Set("tweb_penduduk", row, "id_kk", null);
        Set("tweb_penduduk", row, "kk_level", null);
        Insert("log_keluarga", Tenant("tweb_penduduk", row), ("id_kk", family), ("id_peristiwa", "12"), ("tgl_peristiwa", Now(a)), ("id_pend", Get("tweb_penduduk", row, "id")));
    }

    private void MakeHead(int a)
    {
        if (Pick("tweb_penduduk", a, (table, row) => table.Get(row, "id_kk") is not (null or "0")) is not { } row)
        {
            return;
        }

        var family = Get("tweb_penduduk", row, "id_kk");
        Pointing("tweb_penduduk", "id_kk", family).Where(member => Get("tweb_penduduk", member, "kk_level") == "1").ToList().ForEach(head => Set("tweb_penduduk", head, "kk_level", "11"));
        Set("tweb_penduduk", row, "kk_level", "1");
        Pointing("tweb_keluarga", "id", family).ForEach(k => Set("tweb_keluarga", k, "nik_kepala", Get("tweb_penduduk", row, "id")));
    }

    private void AddResident(int a, int b, string? id)
    {
        var family = Pick("tweb_keluarga", a);
        var row = Insert(
            "tweb_penduduk", Tenant("tweb_keluarga", family), ("nik", b % 5 == 0 ? "0" : NewNik()), ("nama", $"{Name(a * 31 + b)} {Name(b * 17 + a)}"),
            ("id_kk", family is null ? null : Get("tweb_keluarga", family, "id")), ("kk_level", "4"), ("sex", $"{1 + b % 2}"), ("tanggallahir", $"20{b % 26:00}-0{1 + a % 9}-1{b % 10}"),
            ("tempatlahir", "METRO"), ("agama_id", "1"), ("status", "1"), ("status_dasar", "1"), ("status_kawin", "1"), ("warganegara_id", "1"),
            ("id_cluster", family is null ? null : Get("tweb_keluarga", family, "id_cluster")));
        if (id is not null)
        {
            Set("tweb_penduduk", row, "id", id);
        }

        AddEvent(row, b % 5 == 0 ? "1" : "5", b);
    }

    private void DeleteResident(int a)
    {
        if (Resident(a) is { } row)
        {
            _deleted.Add((row.Being, model["tweb_penduduk"].Columns.Select((column, ordinal) => (column.Name, row.Values[ordinal])).ToDictionary(p => p.Name, p => p.Item2)));
            Delete("tweb_penduduk", row);
        }
    }

    /// <summary>Somebody who was deleted is entered again: the same person under a new id.</summary>
    private void ReturnDeleted(int a)
    {
        if (_deleted.Count == 0 || !model.Has("tweb_penduduk"))
        {
            return;
        }

        var (being, values) = _deleted[a % _deleted.Count];
        _deleted.RemoveAt(a % _deleted.Count);
        var table = model["tweb_penduduk"];
        var id = $"{table.NextId()}";
        table.Add(being, [.. values.Where(pair => pair.Key is not ("id" or "id_kk")).Select(pair => (pair.Key, pair.Value)), ("id", id)]);
    }

    private void SetNik(int a, string nik)
    {
        if (Resident(a) is { } row)
        {
            Set("tweb_penduduk", row, "nik", nik);
        }
    }

    private void SwapNiks(int a, int b)
    {
        if (Resident(a) is { } one && Resident(b) is { } other)
        {
            var (first, second) = (Get("tweb_penduduk", one, "nik"), Get("tweb_penduduk", other, "nik"));
            Set("tweb_penduduk", one, "nik", second);
            Set("tweb_penduduk", other, "nik", first);
        }
    }

    private void ReuseId(int a, int b)
    {
        if (Resident(a) is { } row)
        {
            var id = Get("tweb_penduduk", row, "id");
            Delete("tweb_penduduk", row);
            AddResident(a, b, id);
        }
    }

    private static string Name(int number)
    {
        const string Syllables = "BADICOFUGAHEKILOMUNAPERISOTUWAYE";
        return string.Concat(Enumerable.Range(0, 4).Select(place => Syllables.Substring(2 * ((number >> (place * 3)) % 16 & 15), 2)));
    }
}
