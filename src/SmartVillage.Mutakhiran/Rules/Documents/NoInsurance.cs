using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Documents;

/// <summary>DOK-07.</summary>
internal sealed class NoInsurance() : PersonRule(new("DOK-07", Severity.Enrich, FixRoutes.Import)
{
    Message = "Jaminan kesehatan belum diisi, atau nomor kartunya kosong.",
    Instruction = "Tanyakan kartu BPJS Kesehatan. Isi jenis dan nomornya; bila belum punya, tawarkan pendaftaran.",
    Source = "UU 24/2011: setiap orang wajib menjadi peserta jaminan sosial",
    Inputs = ["residents.insurance", "residents.insuranceNumber"],
    IsFirstRelease = true,
})
{
    private const long None = 1;

    public override Verdict Check(Person person, RuleContext village) => person.Number(ResidentFields.Insurance) switch
    {
        null or 0 or None => Broken(person),
        2 or 3 when Blank.Is(person.Text(ResidentFields.InsuranceNumber)) => Broken(person, Severity.Verify),
        _ => default,
    };
}
