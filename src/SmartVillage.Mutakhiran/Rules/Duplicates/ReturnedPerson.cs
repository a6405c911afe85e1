using SmartVillage.Mutakhiran.Duplicates;
using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Mutakhiran.Rules.Duplicates;

/// <summary>DUP-04.</summary>
internal sealed class ReturnedPerson() : PairRule(new("DUP-04", Severity.Verify, FixRoutes.LifeEvent)
{
    Message = "Penduduk ini tampaknya sama dengan seseorang yang tercatat meninggal, pindah, atau pergi.",
    Instruction = "Tanyakan keluarganya. Bila ia kembali, pulihkan baris lamanya; bila dimasukkan dua kali, hapus yang baru; bila berbeda, tandai \"bukan orang yang sama\".",
    Source = "Perilaku OpenSID: warga yang kembali dimasukkan sebagai penduduk baru",
    Inputs = ["residents.name", "residents.birthDate", "residents.motherName", "residents.motherNik", "residents.lifeStatus"],
    Version = 2,
})
{
    protected override Severity? Judge(DuplicatePair pair) => pair is { Other.IsActive: false, SameMother: true } ? Severity.Verify : null;
}
