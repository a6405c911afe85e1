using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Torture;

/// <content>What deletes along, and what gives every row a new id.</content>
internal sealed partial class ModelActions
{
    private static readonly ConcurrentDictionary<OpenSidEra, IReadOnlyList<(string Table, string Column, string Referenced, bool Cascades)>> Keys = new();

    private static readonly (string Table, (string Table, string Column)[] References)[] Numbered =
    [
        ("tweb_wil_clusterdesa", [("tweb_penduduk", "id_cluster"), ("tweb_keluarga", "id_cluster")]),
        ("tweb_keluarga", [("tweb_penduduk", "id_kk"), ("log_keluarga", "id_kk")]),
        ("tweb_penduduk",
        [
            ("tweb_keluarga", "nik_kepala"), ("tweb_rtm", "nik_kepala"), ("tweb_wil_clusterdesa", "id_kepala"), ("log_penduduk", "id_pend"), ("log_keluarga", "id_pend"),
            ("pelapak", "id_pend"), ("program_peserta", "kartu_id_pend"), ("permohonan_surat", "id_pemohon"),
        ]),
        ("tweb_rtm", []),
        ("log_penduduk", [("log_keluarga", "id_log_penduduk")]),
        ("log_keluarga", []),
        ("program", [("program_peserta", "program_id")]),
        ("program_peserta", []),
        ("produk_kategori", [("produk", "id_produk_kategori")]),
        ("pelapak", [("produk", "id_pelapak")]),
        ("produk", []),
        ("permohonan_surat", []),
        ("pengaduan", [("pengaduan", "id_pengaduan")]),
    ];

    /// <summary>Residents of an import that has not come to them yet.</summary>
    private readonly Queue<ModelRow> _toImport = new();

    /// <summary>Deletes a row and what hangs on it, as the foreign keys of the release say.</summary>
    private void Delete(string table, ModelRow? row)
    {
        if (row is null || !model[table].Rows.Contains(row))
        {
            return;
        }

        var id = Get(table, row, "id");
        model[table].Remove(other => ReferenceEquals(other, row));
        foreach (var key in KeysOf(model.Era).Where(key => key.Referenced == table && model.Has(key.Table)))
        {
            foreach (var child in Pointing(key.Table, key.Column, id))
            {
                if (key.Cascades)
                {
                    Delete(key.Table, child);
                }
                else
                {
                    Set(key.Table, child, key.Column, null);
                }
            }
        }
    }

    /// <summary>Restores a village's own backup: the same rows under other ids.</summary>
    private void Renumber(int a)
    {
        var offset = 1000L * (1 + a % 9) + 7;
        var ids = Numbered.Select(entry => entry.Table).ToDictionary(
            table => table, table => model[table].Rows.Select(row => Get(table, row, "id")).OfType<string>().ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var highest = ids.Values.SelectMany(set => set).Select(id => long.TryParse(id, out var number) ? number : 0).DefaultIfEmpty().Max();
        string Shift(string id) => long.TryParse(id, out var number) && number > 0 ? $"{number + highest + offset}" : id;
        foreach (var (table, references) in Numbered)
        {
            foreach (var (child, column) in references)
            {
                foreach (var row in model[child].Rows.Where(row => Get(child, row, column) is { } id && ids[table].Contains(id)).ToList())
                {
                    Set(child, row, column, Shift(Get(child, row, column)!));
                }
            }
        }

        foreach (var table in ids.Keys)
        {
            model[table].Rows.ForEach(row => Set(table, row, "id", Get(table, row, "id") is { } id ? Shift(id) : null));
        }

        model["tweb_penduduk_map"].Remove(_ => true);
        model["tweb_penduduk_mandiri"].Remove(_ => true);
    }

    /// <summary>An import that replaces everything: it empties the tables, then residents come back one by one with new ids; a run may see any moment of it.</summary>
    private void Import(int a, int b)
    {
        var residents = model["tweb_penduduk"];
        if (_toImport.Count == 0)
        {
            residents.Rows.ForEach(_toImport.Enqueue);
            foreach (var table in (string[])["log_keluarga", "log_penduduk", "produk", "pelapak", "program_peserta", "tweb_rtm", "tweb_penduduk", "tweb_penduduk_map", "tweb_penduduk_mandiri", "permohonan_surat"])
            {
                model[table].Remove(_ => true);
            }
        }

        for (var rows = b % 3 == 0 ? _toImport.Count : a % (_toImport.Count + 1); rows > 0; rows--)
        {
            var old = _toImport.Dequeue();
            var row = residents.Add(old.Being);
            // The columns may have changed since the file was written; what fits comes back.
            row.Values = old.Values.Length == row.Values.Length ? old.Values : row.Values;
            residents.Set(row, "id", $"{residents.NextId()}");
            AddEvent(row, "5", b);
        }
    }

    private static IReadOnlyList<(string Table, string Column, string Referenced, bool Cascades)> KeysOf(OpenSidEra era) => Keys.GetOrAdd(era, _ =>
        era.Tables.Values.SelectMany(table => ForeignKey().Matches(table.CreateStatement())
            .Select(match => (table.Name, match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value == "CASCADE"))).ToList());

    [GeneratedRegex(@"FOREIGN KEY \(`(\w+)`\) REFERENCES `(\w+)` \(`id`\) ON DELETE (CASCADE|SET NULL)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ForeignKey();
}
