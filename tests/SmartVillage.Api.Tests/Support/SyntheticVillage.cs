using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Api.Tests.Support;

/// <summary>Rows of a village that does not exist, with everything a masked answer must not show written down beside them.</summary>
internal sealed class SyntheticVillage
{
    public const int FamilySize = 4;

    private readonly long _serial;

    public SyntheticVillage(string code, string name, long serial, int families)
    {
        Code = code;
        Source = name.ToLowerInvariant();
        _serial = serial;
        Profile = new SourceVillage
        {
            Code = VillageCode.TryParse(code, out var parsed) ? parsed : throw new ArgumentException("Not a code.", nameof(code)),
            Name = name,
            District = "Metro Selatan",
            Regency = "Kota Metro",
            Province = "Lampung",
        };
        Rows = Entities.All.ToDictionary(e => e.Name, _ => new List<EntityRecord>(), StringComparer.Ordinal);
        AddPeople(families);
        AddBenefits();
        AddMarket();
    }

    public string Code { get; }

    /// <summary>Name of its source; villages of one name have one each.</summary>
    public string Source { get; init; }

    public SourceVillage Profile { get; set; }

    /// <summary>Data spesifik that is kept per person; null for none.</summary>
    public IReadOnlyList<string>? SwitchedOn { get; set; }

    public Dictionary<string, List<EntityRecord>> Rows { get; }

    /// <summary>NIK and family card numbers.</summary>
    public List<string> Numbers { get; } = [];

    /// <summary>Phones, mail addresses, streets and notes of residents.</summary>
    public List<string> Contacts { get; } = [];

    /// <summary>Full names of residents and their parents.</summary>
    public List<string> Names { get; } = [];

    public static EntityRecord Row(EntityDefinition entity, long key, params (string Field, object? Value)[] values)
    {
        var record = new EntityRecord(entity, key);
        foreach (var (field, value) in values)
        {
            record[(entity.FindSpecific(field) ?? entity[field]).Ordinal] = value?.ToString();
        }

        return record;
    }

    public static EntityRecord Changed(EntityRecord row, params (string Field, object? Value)[] values)
    {
        var copy = new EntityRecord(row.Definition, row.SourceKey);
        foreach (var field in row.Definition.Fields.Concat(row.Definition.SpecificFields))
        {
            copy[field.Ordinal] = row[field.Ordinal];
        }

        foreach (var (field, value) in values)
        {
            copy[(row.Definition.FindSpecific(field) ?? row.Definition[field]).Ordinal] = value?.ToString();
        }

        return copy;
    }

    public EntityRecord Resident(long key) => Rows["residents"].Single(r => r.SourceKey == key);

    private string Number(long offset)
    {
        var number = $"98{_serial + offset:0000000000}9999";
        Numbers.Add(number);
        return number;
    }

    private string Contact(string text)
    {
        Contacts.Add(text);
        return text;
    }

    private string Name(string text)
    {
        Names.Add(text);
        return text;
    }

    private void AddPeople(int families)
    {
        Rows["areas"].Add(Row(Entities.Areas, 1, ("hamlet", "MAWAR"), ("rw", "-"), ("rt", "-"), ("level", "hamlet")));
        Rows["areas"].Add(Row(Entities.Areas, 2, ("hamlet", "MAWAR"), ("rw", "001"), ("rt", "-"), ("level", "rw")));
        Rows["areas"].Add(Row(Entities.Areas, 3, ("hamlet", "MAWAR"), ("rw", "001"), ("rt", "001"), ("level", "rt")));
        Rows["areas"].Add(Row(Entities.Areas, 4, ("hamlet", "MAWAR"), ("rw", "001"), ("rt", "002"), ("level", "rt")));
        for (var f = 1; f <= families; f++)
        {
            var head = ((f - 1) * FamilySize) + 1;
            Rows["families"].Add(Row(
                Entities.Families, f, ("familyCardNumber", Number(900_000 + f)), ("head", head), ("area", 3 + (f % 2)), ("address", Contact($"Jalan Anggrek {_serial + f}"))));
            Rows["familyEvents"].Add(Row(Entities.FamilyEvents, f, ("family", f), ("kind", 1), ("eventAt", "2021-02-03T00:00:00"), ("resident", head)));
            Rows["households"].Add(Row(Entities.Households, f, ("householdNumber", $"{f:0000}"), ("head", head), ("registeredAt", "2020-01-01T00:00:00")));
            for (var m = 0; m < FamilySize; m++)
            {
                AddResident(head + m, f, m);
            }
        }
    }

    private void AddResident(int key, int family, int member)
    {
        var letter = (char)('A' + (key % 26));
        var name = key == 3 ? "Ándré Wíjaya Khusus" : $"Warga{letter} Nomor{(char)('A' + (key / 26 % 26))} Putri{key}x";
        var birth = $"{1940 + (member == 3 ? 75 : key % 60)}-0{1 + (key % 9)}-1{key % 10}";
        Rows["residents"].Add(Row(
            Entities.Residents, key, ("nik", Number(key)), ("name", Name(name)), ("family", family), ("familyRelationship", member + 1), ("sex", 1 + (key % 2)),
            ("birthPlace", "Metro"), ("birthDate", birth), ("religion", key % 5 == 0 ? 3 : 1), ("educationAttained", key % 9), ("occupation", key % 7),
            ("maritalStatus", 1), ("citizenship", 1), ("fatherNik", Number(500_000 + key)), ("motherNik", Number(600_000 + key)), ("motherName", Name($"Ibunda{letter} Ratih{key}x")),
            ("area", 3 + (family % 2)), ("residency", 1), ("lifeStatus", key == 2 ? 2 : 1), ("currentAddress", Contact($"Gang Kenanga {_serial + key}")),
            ("phone", Contact($"0811{_serial + key:00000000}")), ("email", Contact($"warga{_serial + key}@surat.example")), ("insuranceNumber", Number(700_000 + key)),
            ("previousFamilyCardNumber", Number(800_000 + key)), ("note", Contact($"catatan petugas {_serial + key}")), ("latitude", Contact($"-5.13{_serial + key}")),
            ("ethnicity", key == 4 ? $"Lampung {Number(key)}" : "Lampung"), ("photoFile", Contact($"foto-{_serial + key}.jpg"))));
        Rows["residentEvents"].Add(Row(
            Entities.ResidentEvents, key, ("resident", key), ("kind", key == 2 ? 2 : 1), ("eventAt", key == 2 ? "2026-01-05T00:00:00" : $"{birth}T00:00:00"),
            ("familyCardNumber", Number(900_000 + family)), ("note", Contact($"peristiwa {_serial + key}"))));
    }

    private void AddBenefits()
    {
        Rows["benefits"].Add(Row(Entities.Benefits, 1, ("name", "Bantuan Pangan"), ("target", 1), ("status", 1), ("startDate", "2026-01-01")));
        for (var key = 1; key <= 3; key++)
        {
            Rows["benefitParticipants"].Add(Row(
                Entities.BenefitParticipants, key, ("benefit", 1), ("participant", Number(key)), ("cardNik", Number(key)), ("cardName", Name($"Peserta Kartu{key}x")),
                ("cardBirthDate", "1980-02-02"), ("cardAddress", Contact($"Alamat kartu {_serial + key}")), ("cardResident", key)));
        }
    }

    /// <summary>Seller 1 is fine, seller 2 is off, seller 3 is dead, category 2 is off.</summary>
    private void AddMarket()
    {
        Rows["categories"].Add(Row(Entities.Categories, 1, ("name", "Makanan"), ("slug", "makanan"), ("status", 1)));
        Rows["categories"].Add(Row(Entities.Categories, 2, ("name", "Kerajinan"), ("slug", "kerajinan"), ("status", 2)));
        Rows["sellers"].Add(Row(Entities.Sellers, 1, ("resident", 1), ("phone", "08110000001"), ("status", 1)));
        Rows["sellers"].Add(Row(Entities.Sellers, 2, ("resident", 3), ("phone", "08110000002"), ("status", 2)));
        Rows["sellers"].Add(Row(Entities.Sellers, 3, ("resident", 2), ("phone", "08110000003"), ("status", 1)));
        AddProduct(1, seller: 1, category: 1, status: 1, "Keripik");
        AddProduct(2, seller: 2, category: 1, status: 1, "Pelapak tutup");
        AddProduct(3, seller: 3, category: 1, status: 1, "Pelapak wafat");
        AddProduct(4, seller: 1, category: 2, status: 1, "Kategori tutup");
        AddProduct(5, seller: 1, category: 1, status: 2, "Produk tutup");
    }

    private void AddProduct(int key, int seller, int category, int status, string name) => Rows["products"].Add(Row(
        Entities.Products, key, ("seller", seller), ("category", category), ("name", name), ("price", 15000), ("unit", "bungkus"), ("discountKind", 1), ("discount", 10),
        ("description", "<p>Renyah &amp; gurih</p><script>alert(1)</script>"), ("photos", "[\"keripik.jpg\",null,\"\"]"), ("status", status)));
}
