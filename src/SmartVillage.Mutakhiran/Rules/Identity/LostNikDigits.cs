using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Identity;

/// <summary>NIK-08. Spreadsheets keep only 15 digits of a number, so that several people of one day end in 0.</summary>
internal sealed class LostNikDigits() : PersonRule(new("NIK-08", Severity.Error, FixRoutes.Screen)
{
    Message = "Angka terakhir NIK tampaknya hilang (nomor urut 0000, atau berakhir 0 dan kembar dengan NIK lain).",
    Instruction = "Cocokkan empat angka terakhir dengan KTP-el atau KK, lalu ketik ulang di OpenSID.",
    Source = "PP 37/2007 pasal 37: nomor urut dimulai dari 0001; lembar kerja hanya menyimpan 15 angka",
    Inputs = ["residents.nik"],
    Relations = RuleRelations.Village,
    IsFirstRelease = true,
})
{
    public override Verdict Check(Person person, RuleContext village)
    {
        if (NikParts.Of(person.Nik) is not { } nik)
        {
            return default;
        }

        if (nik.Serial == "0000")
        {
            return Broken(person);
        }

        var twin = nik.Serial[^1] == '0' ? village.Indexes.ByFifteenDigits.Several(person.Nik![..15]).FirstOrDefault(other => other.Id != person.Id) : null;
        return twin is null ? default : Broken(person).With(twin.Id);
    }
}
