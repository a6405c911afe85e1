using SmartVillage.TestSupport.OpenSid.People;

namespace SmartVillage.TestSupport.OpenSid.Generation;

/// <summary>Aid programmes for all four targets, one of the regency where villages share a database, groups, and recipients by natural key.</summary>
internal sealed class ProgrammeWriter
{
    private static readonly (string Name, int Target, string Source)[] Own =
    [
        ("PKH", 1, "Pusat"), ("BLT Dana Desa", 2, "Dana Desa"), ("Bedah Rumah", 3, "Kab/Kota"), ("Bantuan Kelompok Tani", 4, "Provinsi"),
    ];

    private readonly GenerationContext _context;
    private readonly int[] _ids;
    private readonly int? _regency;
    private int _groups;

    public ProgrammeWriter(GenerationContext context, int? regency)
    {
        _context = context;
        _regency = regency;
        _ids = new int[Own.Length];
        for (var i = 0; i < Own.Length; i++)
        {
            _ids[i] = Write(context, Own[i].Name, Own[i].Target, Own[i].Source, context.ConfigId);
        }
    }

    /// <summary>Writes the programme of the regency, which belongs to no village; its id.</summary>
    public static int WriteRegency(GenerationContext context) => Write(context, "Kartu Metro Sejahtera", 1, "Kab/Kota", null);

    /// <summary>Enrols a family, its household and some of its members.</summary>
    public void Offer(Family family)
    {
        var (random, head) = (_context.Random, family.Head);
        if (head is null)
        {
            return;
        }

        if (random.Permille(120))
        {
            Enrol(_ids[1], family.Number, head);
        }

        if (family.HouseholdNumber is { } household && random.Permille(400))
        {
            Enrol(_ids[2], household, head);
        }

        foreach (var person in family.Members.Where(person => person is { LifeStatus: 1, Nik.Length: > 0 }))
        {
            if (random.Permille(40))
            {
                Enrol(_ids[0], _context.Oddities.Hits(Oddity.ParticipantOutdated) ? _context.Numbers.Nik(person.Birth, person.Sex) : person.Nik!, person);
            }
            else if (_regency is { } regency && random.Permille(15))
            {
                Enrol(regency, person.Nik!, person);
            }
        }
    }

    /// <summary>Makes a group of some people and enrols it.</summary>
    public void WriteGroup(IReadOnlyList<Person> people)
    {
        if (people.Count == 0)
        {
            return;
        }

        var tables = _context.Tables;
        var master = tables.NextId("kelompok_master");
        tables["kelompok_master"].Set("id", master).Set("kelompok", "KELOMPOK TANI").Set("deskripsi", "Petani dan pekebun").Set("tipe", "kelompok").Write();
        var id = tables.NextId("kelompok");
        tables["kelompok"].Set("id", id).Set("id_master", master).Set("id_ketua", people[0].Id).Set("nama", $"TANI MAKMUR {++_groups}").Set("slug", $"tani-makmur-{_groups}")
            .Set("kode", $"KT/{_context.ConfigId}/{_groups}").Set("tipe", "kelompok").Write();
        foreach (var (person, number) in people.Select((person, index) => (person, index + 1)))
        {
            tables["kelompok_anggota"].Set("id", tables.NextId("kelompok_anggota")).Set("id_kelompok", id).Set("id_penduduk", person.Id).Set("no_anggota", $"{number:000}")
                .Set("jabatan", number == 1 ? "1" : "90").Set("tipe", "kelompok").Write();
        }

        Enrol(_ids[3], $"{id}", people[0]);
    }

    private static int Write(GenerationContext context, string name, int target, string source, int? village)
    {
        var id = context.Tables.NextId("program");
        var row = context.Tables["program"].Set("id", id).Set("nama", name).Set("sasaran", target).Set("ndesc", $"Bantuan {name} &amp; pendampingan").Set("userid", 1)
            .Set("sdate", context.Today.AddYears(-1)).Set("edate", context.Today.AddYears(1)).Set("status", target == 3 ? 0 : 1).Set("asaldana", source)
            .Set("slug", $"{name.ToLowerInvariant().Replace(' ', '-')}-{id}").Set("config_id", village);
        row.Write();
        return id;
    }

    private void Enrol(int programme, string participant, Person person) =>
        _context.Tables["program_peserta"].Set("id", _context.Tables.NextId("program_peserta")).Set("program_id", programme).Set("peserta", participant)
            .Set("no_id_kartu", _context.Random.Permille(500) ? $"99{_context.Random.Digits(10)}" : null).Set("kartu_nik", person.Nik).Set("kartu_nama", person.Name)
            .Set("kartu_tempat_lahir", "METRO").Set("kartu_tanggal_lahir", person.Birth).Set("kartu_alamat", person.Family?.Address ?? "JL. AHMAD YANI NO. 7")
            .Set("kartu_id_pend", person.Id).Write();
}
