using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Identity;

/// <summary>NIK-09.</summary>
internal sealed class PlaceholderNik() : PersonRule(new("NIK-09", Severity.Verify, FixRoutes.Screen)
{
    Message = "NIK tampaknya isian sembarang atau nomor KK.",
    Instruction = "Minta KTP-el atau KK, lalu ketik NIK yang benar di OpenSID.",
    Source = "Praktik pendataan: 16 angka sama, angka berurut, atau nomor KK diketik sebagai NIK",
    Inputs = ["residents.nik"],
    Relations = RuleRelations.Village,
})
{
    private const string Counted = "1234567890123456";

    public override Verdict Check(Person person, RuleContext village) =>
        NikParts.IsSixteenDigits(person.Nik) && (person.Nik == Counted || !person.Nik.AsSpan().ContainsAnyExcept(person.Nik![0]) || IsCardNumber(person, village)) ? Broken(person) : default;

    /// <summary>Numbers of cards are built alike, so that a child can have that of a card which was recorded on the day of birth.</summary>
    private static bool IsCardNumber(Person person, RuleContext village) =>
        village.Indexes.CardNumbers.Contains(person.Nik!) && !(person.BirthDate is { } birth && NikParts.Of(person.Nik) is { } nik && nik.Says(birth));
}
