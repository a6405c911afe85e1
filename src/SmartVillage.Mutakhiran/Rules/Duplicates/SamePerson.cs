using SmartVillage.Mutakhiran.Duplicates;
using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Mutakhiran.Rules.Duplicates;

/// <summary>DUP-01.</summary>
internal sealed class SamePerson() : PairRule(new("DUP-01", Severity.Error, FixRoutes.Screen)
{
    Message = "Dua penduduk dengan nama, tanggal lahir, dan ibu yang sama; mungkin satu orang.",
    Instruction = "Bandingkan keduanya. Bila satu orang, pertahankan yang ber-NIK benar; bila berbeda, tandai \"bukan orang yang sama\".",
    Source = "UU 24/2013 pasal 13: satu orang satu NIK",
    Inputs = ["residents.name", "residents.birthDate", "residents.motherName", "residents.motherNik"],
    IsFirstRelease = true,
    Version = 2,
})
{
    protected override Severity? Judge(DuplicatePair pair) =>
        pair is { Other.IsActive: true, SameMother: true } ? MayBeTwins(pair) ? Severity.Verify : Severity.Error : null;
}
