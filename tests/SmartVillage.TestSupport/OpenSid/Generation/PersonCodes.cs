using SmartVillage.TestSupport.OpenSid.People;
using SmartVillage.TestSupport.OpenSid.Rows;

namespace SmartVillage.TestSupport.OpenSid.Generation;

/// <summary>Coded columns, documents and birth data of a resident, plausible for age, sex and marital status.</summary>
internal sealed class PersonCodes(GenerationContext context)
{
    private readonly bool _newPregnancy = context.Era.Tables.ContainsKey("ref_penduduk_hamil");
    private readonly bool _childCards = context.Era.IsAtLeast("21.12");

    /// <summary>Sets the columns.</summary>
    public void Write(TableWriter row, Person person)
    {
        var random = context.Random;
        var age = person.AgeOn(context.Today);
        var empty = context.Oddities.Hits(Oddity.EmptyCodes);
        row.Set("agama_id", context.Oddities.Hits(Oddity.UnknownReligion) ? 77 : person.Religion)
            .Set("status_kawin", person.MaritalStatus)
            .Set("pendidikan_kk_id", empty ? Empty(row, "pendidikan_kk_id", person) : $"{Attained(age)}")
            .Set("pendidikan_sedang_id", empty ? Empty(row, "pendidikan_sedang_id", person) : $"{Ongoing(age)}")
            .Set("pekerjaan_id", context.Oddities.Hits(Oddity.UnknownOccupation) ? "99" : empty ? Empty(row, "pekerjaan_id", person) : $"{Occupation(age, person.Sex)}")
            .Set("golongan_darah_id", empty ? Empty(row, "golongan_darah_id", person) : $"{random.Weighted((13, 70), (1, 8), (2, 8), (3, 3), (4, 11))}")
            .Set("bahasa_id", age < 7 || empty ? null : $"{random.Weighted((1, 80), (4, 15), (6, 5))}");
        Health(row, person, age);
        Marriage(row, person);
        Identity(row, age);
        Birth(row, person, age);
    }

    private static string? Empty(TableWriter row, string column, Person person) =>
        person.Id % 2 == 0 ? "0" : PersonWriter.Nothing(row, column);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private void Health(TableWriter row, Person person, int age)
    {
        var random = context.Random;
        var fertile = person.Sex == 2 && age is >= 17 and <= 45 && person.MaritalStatus == 2 && person.LifeStatus == 1;
        var none = PersonWriter.Nothing(row, "sakit_menahun_id");
        row.Set("cacat_id", random.Weighted((7, 600), (0, 370), (1, 12), (2, 6), (3, 6), (4, 4), (6, 2)) is > 0 and var disability ? disability : null)
            .Set("sakit_menahun_id", random.Weighted((14, 600), (0, 350), (1, 10), (5, 10), (6, 20), (13, 10)) is > 0 and var illness ? $"{illness}" : none)
            .Set("cara_kb_id", person.MaritalStatus == 2 && age is >= 17 and <= 49 && random.Permille(550)
                ? person.Sex == 2 ? random.Weighted((1, 25), (2, 10), (3, 50), (5, 10), (6, 5)) : random.Weighted((4, 90), (7, 10))
                : (int?)null)
            .Set("hamil", fertile ? (random.Permille(60) ? 1 : _newPregnancy ? 2 : 0) : (int?)null)
            .Set("id_asuransi", random.Weighted((1, 30), (2, 40), (3, 25), (99, 2), (0, 3)) is > 0 and var insurance ? insurance : null);
        if (random.Permille(500))
        {
            row.Set("no_asuransi", $"000{random.Digits(10)}");
        }

        if (age is >= 20 and <= 58 && random.Permille(150))
        {
            row.Set("bpjs_ketenagakerjaan", random.Digits(11));
        }
    }

    private void Marriage(TableWriter row, Person person)
    {
        foreach (var column in new[] { "akta_perkawinan", "akta_perceraian" })
        {
            row.Set(column, PersonWriter.Nothing(row, column));
        }

        if (person.MaritalStatus == 2)
        {
            if (context.Random.Permille(550))
            {
                row.Set("akta_perkawinan", $"{context.Random.Digits(3)}/{context.Random.Digits(2)}/KUA");
            }

            row.Set("tanggalperkawinan", context.Oddities.Hits(Oddity.ZeroMarriageDate) ? "0000-00-00" : person.MarriedOn is { } day ? $"{day:yyyy-MM-dd}" : null);
        }
        else if (person.MaritalStatus == 3)
        {
            row.Set("akta_perceraian", $"{context.Random.Digits(4)}/AC/PA").Set("tanggalperceraian", context.DaySince(person.Birth.AddYears(20), 15));
        }
    }

    private void Identity(TableWriter row, int age)
    {
        var random = context.Random;
        if (age >= 17)
        {
            var recorded = random.Weighted((3, 15), (4, 10), (8, 65), (2, 10));
            row.Set("ktp_el", recorded == 2 ? 1 : 2).Set("status_rekam", recorded);
            if (recorded == 8 && random.Permille(400))
            {
                row.Set("tempat_cetak_ktp", "METRO").Set("tanggal_cetak_ktp", context.DaySince(context.Today.AddYears(-10), 10)).Set("tag_id_card", $"99{random.Digits(14)}");
            }
        }
        else
        {
            row.Set("ktp_el", _childCards && age < 17 && random.Permille(300) ? 3 : 1).Set("status_rekam", 1);
        }
    }

    private void Birth(TableWriter row, Person person, int age)
    {
        var random = context.Random;
        foreach (var column in new[] { "akta_lahir", "waktu_lahir", "berat_lahir", "panjang_lahir" })
        {
            row.Set(column, PersonWriter.Nothing(row, column));
        }

        if (random.Permille(age < 20 ? 850 : 300))
        {
            row.Set("akta_lahir", $"AL.{random.Digits(3)}.{random.Digits(7)}");
        }

        if (age < 12 && random.Permille(600))
        {
            row.Set("waktu_lahir", $"{random.Between(0, 23):00}:{random.Between(0, 59):00}").Set("tempat_dilahirkan", random.Between(1, 5)).Set("jenis_kelahiran", random.Permille(980) ? 1 : 2)
                .Set("kelahiran_anak_ke", random.Between(1, 4)).Set("penolong_kelahiran", random.Between(1, 3)).Set("berat_lahir", random.Between(2300, 4100))
                .Set("panjang_lahir", $"{random.Between(44, 53)}");
        }

        if (person.Citizenship != 1)
        {
            row.Set("negara_asal", "MALAYSIA").Set("dokumen_pasport", $"A{random.Digits(7)}").Set("tanggal_akhir_paspor", Later(context.Today, person.Birth).AddYears(2))
                .Set("dokumen_kitas", random.Digits(7));
        }
        else if (random.Permille(30))
        {
            row.Set("dokumen_pasport", random.Permille(500) ? "-" : $"C{random.Digits(7)}");
        }
    }

    private int Attained(int age) => age switch
    {
        < 6 => 1,
        < 13 => 2,
        < 16 => 3,
        < 19 => 4,
        > 60 => context.Random.Weighted((1, 15), (2, 20), (3, 45), (4, 12), (5, 8)),
        _ => context.Random.Weighted((3, 18), (4, 22), (5, 42), (6, 2), (7, 4), (8, 11), (9, 1)),
    };

    private int Ongoing(int age) => age switch
    {
        < 4 => 1,
        < 7 => 2,
        < 13 => 4,
        < 16 => 6,
        < 19 => 7,
        < 24 => context.Random.Weighted((11, 25), (18, 75)),
        _ => 18,
    };

    private int Occupation(int age, int sex) => age switch
    {
        < 6 => 1,
        < 19 => 3,
        > 64 => context.Random.Weighted((4, 20), (1, 40), (9, 40)),
        _ when sex == 2 => context.Random.Weighted((2, 60), (9, 8), (15, 8), (65, 5), (84, 6), (88, 8), (5, 3), (1, 2)),
        _ => context.Random.Weighted((9, 22), (15, 15), (19, 18), (88, 22), (84, 6), (5, 4), (6, 1), (7, 1), (13, 6), (81, 5)),
    };
}
