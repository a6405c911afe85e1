using System.Xml.Linq;
using SmartVillage.Mutakhiran.Tests.Support;
using SmartVillage.Mutakhiran.WorkLists;

namespace SmartVillage.Mutakhiran.Tests.WorkLists;

public sealed class WorkListPageTests
{
    private static readonly SheetPerson[] People = [new(9, 1, "BUDI <script>alert(1)</script>", 46, "kepala keluarga")];

    [Fact]
    public void Whatever_a_name_holds_stays_text_and_the_page_asks_nobody_else_for_anything()
    {
        var page = Page();

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http://", page.Replace("http://www.w3.org/", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
        Assert.Contains("@page{size:A4", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_family_has_a_page_with_its_square_code_and_each_list_a_slip()
    {
        var page = Page();

        Assert.Equal(3, page.Split("<section>").Length - 1);
        Assert.Equal(2, page.Split("<svg").Length - 1);
        Assert.Contains("Tanda terima", page, StringComparison.Ordinal);
        Assert.Equal(3, page.Split("dibuat oleh Bu Sri").Length - 1);
        Assert.All(FixedQuestion.All, question => Assert.Contains(question.Text, page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_loose_second_page_says_where_it_belongs_and_numbers_are_copied_into_boxes()
    {
        var page = Page();

        Assert.Equal(2, page.Split("<thead><tr><th class=\"of\" colspan=\"4\">Lembar ").Length - 1);
        Assert.Equal(2 * 16, page.Split("<span class=\"digit\">").Length - 1);
        Assert.Contains("tr,.end{break-inside:avoid}", page, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_well_formed()
    {
        var body = Page();
        body = body[body.IndexOf("<body>", StringComparison.Ordinal)..body.IndexOf("</html>", StringComparison.Ordinal)]
            .Replace("<br>", "<br/>", StringComparison.Ordinal).Replace("&nbsp;", " ", StringComparison.Ordinal);

        Assert.Equal(3, XElement.Parse(body).Elements("section").Count());
    }

    private static string Page()
    {
        var village = new VillageBuilder().Family(1).Family(2).Resident(1).Build();
        FamilySheet[] sheets =
        [
            .. village.Families.Select(family => new FamilySheet(
                Some.Task(family).Code, "************9999", IsRechecked: true, People, [new SheetQuestion("NIK-05/2", 1, "Salin NIK dari KTP-el atau KK (16 angka).", "nik"), new SheetQuestion("IDN-07/1", 1, "Jenis kelamin: laki-laki atau perempuan?", "sex")])),
        ];
        return WorkListPage.Write("Tejosari", [new WorkList(7, 12, 1, 1, 1001, "LINGKUNGAN SATU RW 001 RT 002", sheets)], "dibuat oleh Bu Sri, 2027-02-15, kunjungan");
    }
}
