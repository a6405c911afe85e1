using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Persons;

/// <summary>IDN-02.</summary>
internal sealed class UnusualName() : PersonRule(new("IDN-02", Severity.Verify, FixRoutes.Screen)
{
    Message = "Nama memuat tanda yang tidak lazim, spasi ganda, gelar, atau lebih dari 60 huruf.",
    Instruction = "Cocokkan dengan KTP-el atau akta kelahiran. Gelar ditulis di luar nama.",
    Source = "Permendagri 73/2022: nama dengan huruf latin, paling banyak 60 huruf; gelar hanya di KK dan KTP-el",
    Inputs = ["residents.name"],
    IsFirstRelease = true,
    Version = 2,
})
{
    private const int LongestName = 60;
    private const string Signs = " '.,-";

    public override Verdict Check(Person person, RuleContext village) =>
        person.Name is { } name && !Blank.Is(name)
        && (name.Length > LongestName || name.Contains("  ", StringComparison.Ordinal) || name.Any(c => !char.IsAsciiLetter(c) && !Signs.Contains(c, StringComparison.Ordinal)) || PersonNames.HasTitle(name))
            ? Broken(person)
            : default;
}
