using SmartVillage.Domain.Records;
using SmartVillage.Domain.Residents;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.Mutakhiran.Completeness;

/// <summary>
/// What the register of residents (Buku Induk Penduduk B.1, Permendagri 47/2016) and the form F-1.01 (Permendagri 109/2019, UU 24/2013 art. 58) ask. Kinds of disability are data of a special
/// category that the copy does not hold, and titles and organisations of faith are not in OpenSID.
/// </summary>
public static class Elements
{
    private const int Adult = 18;
    private const long Foreign = 2;
    private const long UnknownBloodType = 13;

    private static readonly Element Name = new("name", "Nama") { Inputs = ["residents.name"], IsFilled = static (p, _) => !Blank.Is(p.Name) };
    private static readonly Element Sex = new("sex", "Jenis kelamin") { Inputs = ["residents.sex"], IsFilled = static (p, _) => p.Sex is Sexes.Male or Sexes.Female };
    private static readonly Element MaritalStatus = new("maritalStatus", "Status perkawinan") { Inputs = ["residents.maritalStatus"], IsFilled = static (p, _) => !Blank.Is(p.MaritalStatus) };
    private static readonly Element BirthPlace = OfText("birthPlace", "Tempat lahir");
    private static readonly Element BirthDate = new("birthDate", "Tanggal lahir") { Inputs = ["residents.birthDate"], IsFilled = static (p, v) => v.AgeOf(p) is not null };
    private static readonly Element Religion = OfCode("religion", "Agama");
    private static readonly Element Education = OfCode("educationAttained", "Pendidikan terakhir");
    private static readonly Element Occupation = OfCode("occupation", "Pekerjaan");
    private static readonly Element Literacy = OfCode("literacy", "Dapat membaca huruf");
    private static readonly Element Citizenship = OfCode("citizenship", "Kewarganegaraan");
    private static readonly Element Relationship = new("familyRelationship", "Hubungan dalam keluarga") { Inputs = ["residents.familyRelationship"], IsFilled = static (p, _) => !Blank.Is(p.Relationship) };
    private static readonly Element Number = new("nik", "NIK") { Inputs = ["residents.nik"], IsFilled = static (p, _) => Nik.IsReal(p.Nik) };

    private static readonly Element CardNumber = new("familyCardNumber", "Nomor KK")
    {
        Inputs = ["residents.family", "families.familyCardNumber"],
        IsFilled = static (p, v) => Nik.IsReal(v.Population.FindFamily(p.Family)?.Number),
    };

    private static readonly Element Address = new("address", "Alamat")
    {
        Inputs = ["residents.area", "families.address"],
        IsFilled = static (p, v) => !Blank.Is(v.Population.FindFamily(p.Family)?.Address) && v.Population.FindArea(p.Area) is { } area && !Blank.Is(area.Rt),
    };

    /// <summary>The fourteen elements of the register.</summary>
    public static ElementSet Register { get; } = new(
        [Name, Sex, MaritalStatus, BirthPlace, BirthDate, Religion, Education, Occupation, Literacy, Citizenship, Address, Relationship, Number, CardNumber]);

    /// <summary>The elements of the form that apply by age, sex, marital status and citizenship.</summary>
    public static ElementSet Biodata { get; } = new(
    [
        Name, Sex, BirthPlace, BirthDate, Citizenship, Religion, MaritalStatus, Relationship, Education, Occupation, Number, CardNumber, Address,
        OfText("birthCertificate", "Nomor akta kelahiran"),
        new("bloodType", "Golongan darah") { Inputs = ["residents.bloodType"], IsFilled = static (p, _) => p.Number(ResidentFields.BloodType) is not (null or 0 or UnknownBloodType) },
        OfText("fatherName", "Nama ayah"),
        OfText("motherName", "Nama ibu"),
        OfText("fatherNik", "NIK ayah") with { Applies = IsChild },
        OfText("motherNik", "NIK ibu") with { Applies = IsChild },
        OfText("marriageCertificate", "Nomor akta perkawinan") with { Applies = static (p, _) => p.MaritalStatus == Marital.Married },
        OfText("marriageDate", "Tanggal perkawinan") with { Applies = static (p, _) => p.MaritalStatus == Marital.Married },
        OfText("divorceCertificate", "Nomor akta perceraian") with { Applies = static (p, _) => p.MaritalStatus == Marital.Divorced },
        OfText("divorceDate", "Tanggal perceraian") with { Applies = static (p, _) => p.MaritalStatus == Marital.Divorced },
        OfText("passportNumber", "Nomor paspor") with { Applies = IsForeign },
        OfText("permitNumber", "Nomor KITAS/KITAP") with { Applies = IsForeign },
        OfText("phone", "Telepon kepala keluarga") with { Applies = static (p, _) => p.Relationship == Relationships.Head },
    ]);

    private static bool IsChild(Person person, RuleContext village) => village.AgeOf(person) < Adult;

    private static bool IsForeign(Person person, RuleContext village) => person.Number(ResidentFields.Citizenship) == Foreign;

    private static Element OfText(string name, string label)
    {
        var field = Entities.Residents[name];
        return new Element(name, label) { Inputs = [$"residents.{name}"], IsFilled = (person, _) => !Blank.Is(person.Text(field)) };
    }

    private static Element OfCode(string name, string label)
    {
        var field = Entities.Residents[name];
        return new Element(name, label) { Inputs = [$"residents.{name}"], IsFilled = (person, _) => !Blank.Is(person.Number(field)) };
    }
}
