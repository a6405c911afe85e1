using SmartVillage.TestSupport.OpenSid.People;
using SmartVillage.TestSupport.OpenSid.Rows;

namespace SmartVillage.TestSupport.OpenSid.Generation;

/// <summary>Writes <c>tweb_penduduk</c> and <c>tweb_penduduk_map</c>: what a release cannot hold is left out, what is unknown is 0, empty or NULL as the release has it.</summary>
internal sealed class PersonWriter(GenerationContext context, AreaPlan areas)
{
    private static readonly string[] Ethnicities = ["JAWA", "Jawa", "LAMPUNG", "SUNDA", "BATAK", "MINANGKABAU", "BALI", "Melayu "];
    private static readonly string[] Notes = ["Pindahan &amp; belum melapor", "Data &quot;lama&quot;", "Alamat &lt;belum lengkap&gt;", "Ikut anak &#039;sementara&#039;"];
    private readonly PersonCodes _codes = new(context);
    private readonly PersonContacts _contacts = new(context);
    private readonly HashSet<string> _issued = new(StringComparer.Ordinal);
    private int _neighbours;
    private string? _lastNik;

    /// <summary>Writes one resident.</summary>
    public void Write(Person person)
    {
        var row = context.Tables["tweb_penduduk"];
        var (random, oddities) = (context.Random, context.Oddities);
        row.Set("id", person.Id).Set("nama", Name(person)).Set("sex", oddities.Hits(Oddity.NoSex) ? (int?)null : person.Sex)
            .Set("id_kk", FamilyReference(person)).Set("kk_level", person.Level == 0 ? Nothing(row, "kk_level") : $"{person.Level}")
            .Set("nik", Nik(person)).Set("tempatlahir", context.Names.Place()).Set("tanggallahir", BirthDate(person))
            .Set("id_cluster", AreaReference(person)).Set("status", person.Residency).Set("status_dasar", LifeStatus(person))
            .Set("warganegara_id", person.Citizenship)
            .Set("alamat_sekarang", person.Family is null ? "JL. AHMAD YANI NO. 7" : Nothing(row, "alamat_sekarang"))
            .Set("alamat_sebelumnya", random.Permille(80) ? "JL. SUDIRMAN NO. 12, BANDAR LAMPUNG" : Nothing(row, "alamat_sebelumnya"))
            .Set("no_kk_sebelumnya", person.PreviousFamilyCard)
            .Set("created_by", random.Weighted((1, 80), (-1, 20))).Set("created_at", context.Today.AddDays(-400 - (person.Id % 300)).ToDateTime(new TimeOnly(8, 30)))
            .Set("updated_at", context.Today.AddDays(-(person.Id % 380)).ToDateTime(new TimeOnly(15, person.Id % 60)))
            .Set("suku", random.Permille(600) ? random.Pick(Ethnicities) : null)
            .Set("foto", random.Permille(200) ? $"{person.Id}_kuser.png" : Nothing(row, "foto"));
        if (oddities.Hits(Oddity.EncodedNote))
        {
            row.Set("ket", random.Pick(Notes));
        }

        Parents(row, person);
        _codes.Write(row, person);
        _contacts.Write(row, person);
        if (person.Family?.HouseholdNumber is { } household)
        {
            row.Set("id_rtm", household).Set("rtm_level", person.Level == 1 ? 1 : 2);
        }
        else
        {
            row.Set("id_rtm", Nothing(row, "id_rtm")).Set("rtm_level", Nothing(row, "rtm_level"));
        }

        row.Write();
        WriteMap(person);
    }

    /// <summary>What this release, or an older one before it, stores for "none": NULL, 0 or empty text.</summary>
    internal static string? Nothing(TableWriter row, string column) =>
        row.Schema?.Ordinal(column) is >= 0 and var ordinal && row.Schema.Columns[ordinal] is { IsNullable: false } declared ? declared.Zero : null;

    private string Name(Person person)
    {
        if (context.Oddities.Hits(Oddity.AccentedName))
        {
            person.Name = context.Names.WithAccents(context.Residents.IsLatin1);
        }
        else if (context.Oddities.Hits(Oddity.ApostropheName))
        {
            person.Name = context.Names.WithApostrophe();
        }
        else if (context.Oddities.Hits(Oddity.ControlCharacters))
        {
            return $" {person.Name}\t";
        }

        return person.Name;
    }

    private string? Nik(Person person)
    {
        var oddities = context.Oddities;
        var unique = context.Residents.IsUnique("nik");
        var nik = person.Nik;
        if (!context.Era.HasDecimalNik && oddities.Hits(Oddity.TemporaryNik))
        {
            nik = context.Numbers.Temporary();
        }
        else if (_neighbours < context.NeighbourNiks.Count && oddities.Hits(Oddity.InTwoVillages))
        {
            nik = context.NeighbourNiks[_neighbours++];
        }
        else if ((!unique || !_issued.Contains("0")) && oddities.Hits(Oddity.ZeroNik))
        {
            nik = "0";
        }
        else if (context.Residents.Column("nik").IsNullable && oddities.Hits(Oddity.EmptyNik))
        {
            nik = null;
        }
        else if (oddities.Hits(Oddity.ShortNik))
        {
            nik = person.Nik![..13];
        }
        else if (!unique && _lastNik is not null && oddities.Hits(Oddity.DuplicateNik))
        {
            nik = _lastNik;
        }

        if (nik == "0")
        {
            _issued.Add("0");
        }

        // A short number may meet another short one; the key would refuse it.
        if (nik is { Length: 13 } && !_issued.Add(nik))
        {
            nik = person.Nik;
            oddities.Count(Oddity.ShortNik, -1);
        }

        _lastNik = nik is { Length: 16 } ? nik : _lastNik;
        person.Nik = nik;
        return nik;
    }

    private string? BirthDate(Person person)
    {
        var oddities = context.Oddities;
        return oddities.Hits(Oddity.ZeroBirthDate) ? "0000-00-00"
            : oddities.Hits(Oddity.PartialBirthDate) ? $"{person.Birth:yyyy}-00-00"
            : oddities.Hits(Oddity.FarBirthDate) ? context.Random.Pick(["0001-01-01", "2099-12-31"])
            : oddities.Hits(Oddity.NoBirthDate) ? null
            : $"{person.Birth:yyyy-MM-dd}";
    }

    private string? FamilyReference(Person person)
    {
        if (!context.Residents.IsForeignKey("id_kk") && context.Oddities.Hits(Oddity.DanglingFamily))
        {
            return $"{800_000_000 + person.Id}";
        }

        // The form of releases up to 24.05 writes 0 or NULL for nobody's family.
        return person.Family is { } family ? $"{family.Id}"
            : context.Residents.IsForeignKey("id_kk") || !context.Residents.Column("id_kk").IsNullable || person.Id % 2 == 0 ? Nothing(context.Tables["tweb_penduduk"], "id_kk")
            : "0";
    }

    private int AreaReference(Person person)
    {
        var oddities = context.Oddities;
        if (!context.Residents.IsForeignKey("id_cluster") && oddities.Hits(Oddity.DanglingArea))
        {
            return areas.UnusedId;
        }

        return oddities.Hits(Oddity.PlaceholderArea) ? areas.PlaceholderId
            : person.Family is not null && oddities.Hits(Oddity.MemberInOtherArea) ? areas.PickHome()
            : person.AreaId;
    }

    private int LifeStatus(Person person)
    {
        if (person.LifeStatus == 1 && context.Era.IsAtLeast("19.01") && context.Oddities.Hits(Oddity.InvalidStatus))
        {
            person.LifeStatus = 9;
        }

        return person.LifeStatus;
    }

    private void Parents(TableWriter row, Person person)
    {
        var random = context.Random;
        if (context.Oddities.Hits(Oddity.DashParents))
        {
            row.Set("nama_ayah", "-").Set("nama_ibu", "-").Set("ayah_nik", random.Pick(["0", "", "-"])).Set("ibu_nik", random.Pick(["0", "", "-"]));
            return;
        }

        row.Set("nama_ayah", person.Father?.Name ?? context.Names.Person(1)).Set("nama_ibu", person.Mother?.Name ?? context.Names.Person(2))
            .Set("ayah_nik", person.Father?.Nik ?? (random.Permille(300) ? context.Numbers.Nik(person.Birth.AddYears(-28), 1) : Nothing(row, "ayah_nik")))
            .Set("ibu_nik", person.Mother?.Nik ?? (random.Permille(300) ? context.Numbers.Nik(person.Birth.AddYears(-25), 2) : Nothing(row, "ibu_nik")));
    }

    private void WriteMap(Person person)
    {
        if (person.Level != 1 || person.Id % 4 != 0)
        {
            return;
        }

        var copies = context.Oddities.Hits(Oddity.MapTwice) ? 2 : 1;
        for (var copy = 0; copy < copies; copy++)
        {
            context.Tables["tweb_penduduk_map"].Set("id", person.Id).Set("lat", $"-5.1{context.Random.Digits(5)}").Set("lng", $"105.3{context.Random.Digits(5)}").Write();
        }
    }
}
