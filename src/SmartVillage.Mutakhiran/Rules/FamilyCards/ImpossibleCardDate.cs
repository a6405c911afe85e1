using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.FamilyCards;

/// <summary>KK-05. The date is that of recording, so that it is of this century and never ahead.</summary>
internal sealed class ImpossibleCardDate() : FamilyRule(new("KK-05", Severity.Verify, FixRoutes.Dukcapil | FixRoutes.Screen)
{
    Message = "Tanggal di dalam nomor KK tidak mungkin ada atau belum tiba.",
    Instruction = "Cocokkan nomor KK dengan lembar KK, lalu betulkan salah ketiknya di OpenSID.",
    Source = "Susunan nomor KK: angka ke-7 sampai ke-12 adalah tanggal pencatatan",
    Inputs = ["families.familyCardNumber"],
    Relations = RuleRelations.Day,
})
{
    public override Verdict Check(FamilyCard family, RuleContext village) =>
        NikParts.Of(family.Number) is { } number && !(RecordedOn(number) <= village.Day) ? Broken(family) : default;

    public override DateOnly? NextDue(FamilyCard family, RuleContext village) =>
        NikParts.Of(family.Number) is { } number && RecordedOn(number) is { } day && day > village.Day ? day : null;

    private static DateOnly? RecordedOn(NikParts number) => !number.IsWoman && number.HasDate ? new DateOnly(2000 + number.Year, number.Month, number.RawDay) : null;
}
