using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Documents;

/// <summary>DOK-06.</summary>
internal sealed class NoMarriageCertificate() : PersonRule(new("DOK-06", Severity.Enrich, FixRoutes.Dukcapil | FixRoutes.Import)
{
    Message = "Nomor akta perkawinan atau perceraian belum diisi.",
    Instruction = "Minta buku nikah, akta perkawinan, atau akta cerai, lalu isi nomornya.",
    Source = "Permendagri 109/2019 formulir F-1.01: perkawinan tercatat dan belum tercatat",
    Inputs = ["residents.maritalStatus", "residents.marriageCertificate", "residents.divorceCertificate"],
})
{
    public override Verdict Check(Person person, RuleContext village) => person.MaritalStatus switch
    {
        Marital.Married when Blank.Is(person.Text(ResidentFields.MarriageCertificate)) => Broken(person),
        Marital.Divorced when Blank.Is(person.Text(ResidentFields.DivorceCertificate)) => Broken(person),
        _ => default,
    };
}
