using SmartVillage.Mutakhiran.Duplicates;
using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Mutakhiran.Rules.Duplicates;

/// <summary>DUP-03.</summary>
internal sealed class TemporaryTwin() : PairRule(new("DUP-03", Severity.Error, FixRoutes.Screen)
{
    Message = "Orang yang tampaknya sama tercatat dengan NIK sementara dan dengan NIK asli.",
    Instruction = "Pertahankan yang ber-NIK asli, pindahkan data yang lebih lengkap ke sana, lalu hapus yang sementara di OpenSID.",
    Source = "OpenSID memberi NIK sementara yang diawali 0 sampai NIK asli diketahui",
    Inputs = ["residents.name", "residents.birthDate", "residents.nik"],
    IsFirstRelease = true,
    Version = 2,
})
{
    protected override Severity? Judge(DuplicatePair pair) =>
        pair.Other.IsActive && ((IsTemporary(pair.One.Nik) && NikParts.Of(pair.Other.Nik) is not null) || (IsTemporary(pair.Other.Nik) && NikParts.Of(pair.One.Nik) is not null))
            ? Severity.Error
            : null;

    private static bool IsTemporary(string? nik) => !Blank.Is(nik) && NikParts.IsTemporary(nik);
}
