using System.IO.Compression;
using System.Text;
using MiniExcelLibs;
using SmartVillage.Mutakhiran.Entry;
using SmartVillage.Mutakhiran.Tests.Support;
using SmartVillage.Mutakhiran.WorkLists;

namespace SmartVillage.Mutakhiran.Tests.Entry;

public sealed class FilledWorkbookTests
{
    [Fact]
    public void What_was_written_is_read_back_and_holds_text_in_every_cell()
    {
        var file = Written();
        using (var zip = new ZipArchive(new MemoryStream(file)))
        {
            var sheets = zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).ToList();
            using var reader = new StreamReader(Assert.Single(sheets).Open());
            var xml = reader.ReadToEnd();
            Assert.DoesNotContain("<x:f>", xml, StringComparison.Ordinal);
            Assert.Equal(xml.Split("<x:c ").Length, xml.Split("t=\"str\"").Length + xml.Split("t=\"inlineStr\"").Length + xml.Split("t=\"s\"").Length - 2);
        }

        Assert.Equal((0, (EntryProblem?)null), (FilledWorkbook.Read(new MemoryStream(file)).Rows.Count, FilledWorkbook.Read(new MemoryStream(file)).Problem));
    }

    [Fact]
    public void Only_answered_rows_come_with_the_lines_of_the_spreadsheet()
    {
        var (rows, problem) = FilledWorkbook.Read(Filled(("HASIL", "berubah"), ("IDN-07/1", " perempuan ")));

        Assert.Null(problem);
        Assert.Equal([(2, "HASIL", "berubah"), (9, "IDN-07/1", "perempuan")], rows.Select(row => (row.Line, row.Code, row.Answer)));
        Assert.Equal("12", rows[0].Edition);
    }

    [Fact]
    public void A_file_that_is_none_or_has_no_such_columns_is_refused_with_what_to_do()
    {
        Assert.Contains("xlsx", FilledWorkbook.Read(new MemoryStream(Encoding.UTF8.GetBytes("bukan apa-apa"))).Problem!.Message, StringComparison.Ordinal);
        Assert.NotNull(FilledWorkbook.Read(new MemoryStream()).Problem);
        Assert.NotNull(FilledWorkbook.Read(new MemoryStream(Written()[..600])).Problem);
        using var other = new MemoryStream();
        other.SaveAs(new[] { new { Nama = "x", Jawaban = "y" } });
        other.Position = 0;
        Assert.Contains("Kode lembar", FilledWorkbook.Read(other).Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_unpacks_to_far_more_than_it_is_is_refused_unread()
    {
        using var bomb = HostileFiles.Bomb();
        Assert.Contains("terlalu besar", FilledWorkbook.Read(bomb).Problem!.Message, StringComparison.Ordinal);
    }

    private static byte[] Written()
    {
        var village = new VillageBuilder().Family(1).Resident(1).Build();
        return WorkListWorkbook.Write(
        [
            new WorkList(7, 12, 1, 1, 1001, "LINGKUNGAN SATU RW 001 RT 002",
            [
                new FamilySheet(
                    Some.Task(village.Families[0]).Code, "************9999", IsRechecked: false, [new SheetPerson(9, 1, "=HYPERLINK(1)", 46, "kepala keluarga")],
                    [new SheetQuestion("IDN-07/1", 1, "Jenis kelamin?", "sex")]),
            ]),
        ],
        "Dibuat 2027-02-01 oleh Bu Sri");
    }

    private static MemoryStream Filled(params (string Code, string Answer)[] answers)
    {
        var rows = new MemoryStream(Written()).Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        foreach (var (code, answer) in answers)
        {
            rows.Single(row => (string?)row["Kode pertanyaan"] == code)["Jawaban"] = answer;
        }

        var file = new MemoryStream();
        file.SaveAs(rows);
        file.Position = 0;
        return file;
    }
}
