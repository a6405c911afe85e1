using System.Globalization;
using SmartVillage.TestSupport.OpenSid.Rows;

namespace SmartVillage.TestSupport.OpenSid.People;

/// <summary>Makes plausible families: heads, spouses, children, grandparents, people living alone.</summary>
internal sealed class FamilyFactory(SeededRandom random, NameBook names, NumberIssuer numbers, TableSet tables, DateOnly today)
{
    private static readonly string[] Streets = ["JL. MELATI", "JL. KENANGA", "JL. DAHLIA", "JL. PATTIMURA", "GG. MAWAR", "JL. IMAM BONJOL", "JL. DIPONEGORO"];

    /// <summary>A family of one to nine people.</summary>
    public Family Make(int areaId)
    {
        var kind = random.Weighted((0, 55), (1, 12), (2, 12), (3, 9), (4, 12));
        var headAge = kind switch { 0 => random.Between(25, 62), 1 => random.Between(22, 78), 2 => random.Between(19, 84), 3 => random.Between(28, 64), _ => random.Between(35, 58) };
        var headSex = kind is 2 or 3 ? random.Weighted((1, 40), (2, 60)) : 1;
        var registered = random.Day(today.AddYears(-Math.Min(headAge - 17, 25)), today);
        var family = new Family
        {
            Id = tables.NextId("tweb_keluarga", random.Permille(30) ? 3 : 1),
            Number = numbers.FamilyCard(registered),
            AreaId = areaId,
            Registered = registered,
            Address = string.Create(CultureInfo.InvariantCulture, $"{random.Pick(Streets)} NO. {random.Between(1, 180)}"),
        };
        var religion = random.Weighted((1, 910), (2, 35), (3, 30), (4, 8), (5, 12), (6, 4), (7, 1));
        var head = Add(family, headSex, headAge, 1, religion);
        switch (kind)
        {
            case 0 or 1 or 4:
                Marry(family, head);
                break;
            case 3:
                head.MaritalStatus = random.Weighted((3, 40), (4, 60));
                break;
            default:
                head.MaritalStatus = headAge > 35 ? random.Weighted((1, 35), (3, 20), (4, 45)) : 1;
                break;
        }

        if (kind is 0 or 3 or 4)
        {
            AddChildren(family, head);
        }

        if (kind == 4)
        {
            var parent = Add(family, 2, Math.Min(headAge + random.Between(19, 30), 98), 7, religion);
            parent.MaritalStatus = 4;
            head.Mother = parent;
        }

        return family;
    }

    /// <summary>Somebody without a family.</summary>
    public Person MakeSingle(int areaId)
    {
        var person = New(random.Between(1, 2), random.Between(17, 60), random.Weighted((1, 920), (2, 40), (3, 40)));
        person.AreaId = areaId;
        return person;
    }

    private void Marry(Family family, Person head)
    {
        var age = Math.Max(18, head.AgeOn(today) + random.Between(-7, 3));
        var spouse = Add(family, 2, age, 3, head.Religion);
        var marriedOn = random.Day(today.AddYears(-Math.Max(1, Math.Min(head.AgeOn(today), age) - 18)), today);
        foreach (var partner in new[] { head, spouse })
        {
            partner.MaritalStatus = 2;
            partner.MarriedOn = marriedOn;
        }
    }

    private void AddChildren(Family family, Person head)
    {
        var mother = head.Sex == 2 ? head : family.Members.Find(person => person.Level == 3);
        var father = head.Sex == 1 ? head : null;
        // Most who are older have families of their own.
        var eldest = Math.Min(26, (mother ?? head).AgeOn(today) - random.Between(19, 32));
        var count = random.Weighted((1, 30), (2, 38), (3, 20), (4, 8), (5, 4));
        for (var i = 0; i < count && eldest >= 0; i++, eldest -= random.Between(1, 5))
        {
            var child = Add(family, random.Between(1, 2), Math.Max(0, eldest), 4, head.Religion);
            child.Father = father;
            child.Mother = mother;
        }
    }

    private Person Add(Family family, int sex, int age, int level, int religion)
    {
        var person = New(sex, age, religion);
        person.Family = family;
        person.Level = level;
        person.AreaId = family.AreaId;
        family.Members.Add(person);
        return person;
    }

    private Person New(int sex, int age, int religion)
    {
        var birth = random.Day(today.AddYears(-age - 1).AddDays(1), today.AddYears(-age));
        return new Person
        {
            Id = tables.NextId("tweb_penduduk", random.Permille(20) ? 2 : 1),
            Name = names.Person(sex),
            Sex = sex,
            Birth = birth,
            Nik = numbers.Nik(birth, sex),
            Religion = religion,
        };
    }
}
