using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Identity;

/// <summary>NIK-10, also across the villages of this store: there each village sees a case and nothing of the other.</summary>
internal sealed class SharedNik() : PersonRule(new("NIK-10", Severity.Error, FixRoutes.Screen | FixRoutes.LifeEvent)
{
    Message = "NIK ini dipakai lebih dari satu penduduk.",
    Instruction = "Cocokkan KTP-el keduanya. Bila orang yang sama tercatat dua kali, hapus atau pindahkan yang salah; bila berbeda, betulkan NIK yang salah ketik.",
    Source = "UU 24/2013 pasal 13: NIK unik dan berlaku seumur hidup",
    Inputs = ["residents.nik"],
    Relations = RuleRelations.Village | RuleRelations.OtherVillages,
    IsFirstRelease = true,
})
{
    public override Verdict Check(Person person, RuleContext village)
    {
        if (person.Nik is not { } nik || Compact(nik) is not { } compact || NikParts.Of(compact) is null)
        {
            return default;
        }

        return village.Indexes.ByNik.Several(compact).FirstOrDefault(other => other.Id != person.Id) is { } twin ? Broken(person).With(twin.Id)
            : village.Others.AliveElsewhere.TryGetValue(person.Id, out var name) ? Broken(person).In(name)
            : default;
    }

    private static string Compact(string nik) => nik.Replace(" ", string.Empty, StringComparison.Ordinal);
}
