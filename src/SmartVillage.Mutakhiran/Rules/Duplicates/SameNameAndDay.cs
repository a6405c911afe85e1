using SmartVillage.Mutakhiran.Duplicates;
using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Mutakhiran.Rules.Duplicates;

/// <summary>DUP-02.</summary>
internal sealed class SameNameAndDay() : PairRule(new("DUP-02", Severity.Verify, FixRoutes.Screen)
{
    Message = "Dua penduduk dengan nama dan tanggal lahir yang sama tetapi NIK berbeda.",
    Instruction = "Bandingkan keduanya dengan KTP-el. Bila satu orang, pertahankan NIK yang benar; bila berbeda, tandai \"bukan orang yang sama\".",
    Source = "UU 24/2013 pasal 13: satu orang satu NIK",
    Inputs = ["residents.name", "residents.birthDate", "residents.nik"],
    IsFirstRelease = true,
    Version = 2,
})
{
    protected override Severity? Judge(DuplicatePair pair) => pair.Other.IsActive && pair.One.Nik != pair.Other.Nik ? Severity.Verify : null;
}
