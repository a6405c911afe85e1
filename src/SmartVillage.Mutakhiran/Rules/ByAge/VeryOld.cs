using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.ByAge;

/// <summary>UMR-10.</summary>
internal sealed class VeryOld() : AgeRule(new("UMR-10", Severity.Verify, FixRoutes.LifeEvent)
{
    Message = "Berumur sangat lanjut; pastikan masih hidup.",
    Instruction = "Kunjungi atau tanyakan keluarganya. Bila sudah meninggal, catat kematiannya di OpenSID.",
    Source = "UU 24/2013 pasal 44: kematian dilaporkan paling lambat 30 hari; KPU memeriksa umur di atas 100 tahun",
    Inputs = ["residents.birthDate"],
    IsFirstRelease = true,
})
{
    private const int Doubtful = 100;
    private const int Aged = 85;

    protected override Verdict Check(Person person, int age, RuleContext village) =>
        age >= Doubtful ? Broken(person) : age >= Aged ? Broken(person, Severity.Enrich) : default;
}
