using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Rules;
using SmartVillage.Mutakhiran.Tests.Support;

namespace SmartVillage.Mutakhiran.Tests.WorkLists;

public sealed class FindingPageTests
{
    private readonly VillagePopulation _village = new VillageBuilder().Area(1).Family(1, ("head", "1")).Resident(1).Resident(2, ("name", "SRI <B>")).Build();

    [Fact]
    public void Rules_come_in_the_order_of_what_helps_most_with_what_to_do_and_where()
    {
        var (first, second) = (_village.FindPerson(1)!, _village.FindPerson(2)!);
        var family = _village.FindFamily(1)!;
        var page = Page(
            Some.Finding(1, "NIK-10", first, family) with { OtherId = second.Id, AreaId = VillageBuilder.OurId(1) },
            Some.Finding(2, "IDN-05", second, family),
            Some.Finding(3, "NIK-10", second, family) with { OtherId = first.Id });

        var text = page.Write(7, "Dibuat oleh Pak Budi");

        Assert.True(text.IndexOf("<h2>NIK-10 · 2</h2>", StringComparison.Ordinal) is var shared and > 0 && shared < text.IndexOf("<h2>IDN-05 · 1</h2>", StringComparison.Ordinal));
        var info = RuleCatalog.Find("NIK-10")!.Info;
        Assert.All([info.Message, info.Instruction, info.Source], words => Assert.Contains(System.Net.WebUtility.HtmlEncode(words), text, StringComparison.Ordinal));
        Assert.Contains("RT 002 RW 001 LINGKUNGAN SATU", text, StringComparison.Ordinal);
        Assert.Contains("BUDI SANTOSO, NIK ************9999 dan SRI &lt;B&gt;, NIK ************9999", text, StringComparison.Ordinal);
        Assert.Contains("href=\"https://tejosari.example/index.php/penduduk/form/1/0/2\"", text, StringComparison.Ordinal);
        Assert.Contains("3 temuan yang paling berpengaruh dari 7 yang terbuka", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9]{16}", text);
        Assert.Equal([first.Id, second.Id], page.Residents.Order());
    }

    [Fact]
    public void Families_areas_and_cases_are_named_as_they_are_known()
    {
        var family = _village.FindFamily(1)!;
        var page = Page(
            Some.Finding(1, "KK-06", _village.FindPerson(1)!, family) with { Subject = SubjectKind.Family, SubjectId = family.Id },
            Some.Finding(2, "FAM-21", _village.FindPerson(1)!, family) with { Subject = SubjectKind.Area, SubjectId = VillageBuilder.OurId(1), FamilyId = null },
            Some.Finding(3, "ANT-02", _village.FindPerson(1)!, family) with { Subject = SubjectKind.Village, SubjectId = 1, FamilyId = null, Case = "A7" });

        var text = page.Write(3, "Dibuat");

        Assert.Contains("KK ************9999, kepala keluarga BUDI SANTOSO", text, StringComparison.Ordinal);
        Assert.Contains("Perkara A7", text, StringComparison.Ordinal);
        Assert.Contains("Semua temuan terbuka: 3.", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9]{16}", text);
        Assert.Equal([VillageBuilder.OurId(1)], page.Residents);
    }

    private FindingPage Page(params Finding[] findings) => new(new PublishedVillage(Some.Village, "Tejosari", 1, "22.12", false, new Uri("https://tejosari.example")), _village, findings);
}
