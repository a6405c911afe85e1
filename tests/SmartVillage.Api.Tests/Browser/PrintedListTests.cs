using System.Text;
using System.Text.RegularExpressions;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.WorkLists;

namespace SmartVillage.Api.Tests.Browser;

/// <summary>The lists that enumerators carry, on the paper of a real printer.</summary>
public sealed partial class PrintedListTests
{
    /// <summary>A4 less 12 mm at each side, in the pixels of a browser.</summary>
    private const int PaperWidth = 703;

    private const double PixelsOfMillimetre = 96 / 25.4;

    [Fact]
    public async Task Each_family_is_a_page_of_A4_with_a_square_code_that_a_phone_can_read()
    {
        var isCertain = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
        Assert.SkipWhen(Chromium.Executable is null && !isCertain, "Chromium is not installed: install chromium to look at the pages with a real browser.");
        Assert.NotNull(Chromium.Executable);
        var file = Path.Combine(Directory.CreateTempSubdirectory("smartvillage-list-").FullName, "lembar.html");
        await File.WriteAllTextAsync(file, Page(), TestContext.Current.CancellationToken);
        try
        {
            await using var browser = await Chromium.StartAsync(Chromium.Executable, TestContext.Current.CancellationToken);
            var paper = await browser.OpenPhoneAsync(PaperWidth, TestContext.Current.CancellationToken);
            await paper.GoAsync(new Uri(file));
            await paper.LieOnPaperAsync(PaperWidth);
            Assert.True(await paper.AskAsync<double>("Math.max(document.documentElement.scrollWidth, ...[...document.querySelectorAll('body *')].map(e => e.getBoundingClientRect().right)) - innerWidth") <= 0.5, "Something is wider than the paper.");
            // 24 mm, and the finest squares larger than half a millimetre.
            Assert.InRange(await paper.AskAsync<double>("Math.min(...[...document.querySelectorAll('.qr svg')].map(e => e.getBoundingClientRect().width))") / PixelsOfMillimetre, 23.5, 24.5);
            Assert.InRange(24 / await paper.AskAsync<double>("Math.max(...[...document.querySelectorAll('.qr svg')].map(e => e.viewBox.baseVal.width))"), 0.5, 1);
            Assert.Equal("2222-2222-2", await paper.AskAsync<string>("document.querySelector('.code').innerText"));

            var pdf = Encoding.Latin1.GetString(await paper.PrintAsync());

            Assert.All(MediaBox().Matches(pdf), box => Assert.Equal((595, 842), (Size(box.Groups[1]), Size(box.Groups[2]))));
            // Two families, one of them on two sheets, and the slip.
            Assert.Equal(4, Sheet().Count(pdf));
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    private static int Size(Group group) => (int)Math.Round(double.Parse(group.Value, System.Globalization.CultureInfo.InvariantCulture));

    private static string Page()
    {
        _ = TaskCode.TryParse("2222-2222-2", out var code);
        FamilySheet[] sheets = [Family(code, people: 4, questions: 6), Family(TaskCode.Draw(), people: 9, questions: 30)];
        return WorkListPage.Write("Tejosari", [new WorkList(7, 12, 1, 1, 1001, "LINGKUNGAN SATU RW 001 RT 002", sheets)], "dibuat oleh Bu Sri, 2027-02-15, kunjungan");
    }

    private static FamilySheet Family(TaskCode code, int people, int questions) => new(
        code,
        "************9999",
        IsRechecked: false,
        [.. Enumerable.Range(1, people).Select(number => new SheetPerson(number, number, "SITI NURHALIZAH PUTRI ANGGRAINI KUSUMANINGTYAS", 40, "kepala keluarga"))],
        [.. Enumerable.Range(1, questions).Select(number => new SheetQuestion($"NIK-05/{number}", 1 + (number % people), "Salin NIK dari KTP-el atau KK (16 angka).", number % 3 == 0 ? "nik" : "occupation"))]);

    [GeneratedRegex(@"/MediaBox ?\[ ?0 0 ([0-9.]+) ([0-9.]+) ?\]", RegexOptions.None, 5000)]
    private static partial Regex MediaBox();

    [GeneratedRegex(@"/Type ?/Page\b(?!s)", RegexOptions.None, 5000)]
    private static partial Regex Sheet();
}
