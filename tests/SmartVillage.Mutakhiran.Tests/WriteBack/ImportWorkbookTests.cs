using System.IO.Compression;
using System.Xml.Linq;
using MiniExcelLibs;
using SmartVillage.Mutakhiran.WriteBack.Import;

namespace SmartVillage.Mutakhiran.Tests.WriteBack;

/// <summary>The bytes of the file, looked at as a spreadsheet program does.</summary>
public sealed class ImportWorkbookTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly ImportRow[] Rows =
    [
        Row("1872040101819999", ("pekerjaan_id", "3"), ("akta_lahir", "0012/A&B<C>")), Row("1872040101829999", ("tanggallahir", "1981-02-03")),
    ];

    [Fact]
    public void There_is_one_sheet_and_no_cell_is_anything_but_a_text()
    {
        using var zip = Open("Bu Ani");

        Assert.Single(zip.Entries, entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal));
        Assert.Single(Part(zip, "xl/workbook.xml").Descendants(Main + "sheet"));
        var cells = Part(zip, "xl/worksheets/sheet1.xml").Descendants(Main + "c").ToList();
        Assert.Equal(3 * 8, cells.Count);
        Assert.All(cells, cell => Assert.Equal(("inlineStr", "1"), ((string?)cell.Attribute("t"), (string?)cell.Attribute("s"))));
        Assert.Empty(Part(zip, "xl/worksheets/sheet1.xml").Descendants(Main + "v"));
        Assert.Equal("49", (string?)Part(zip, "xl/styles.xml").Descendants(Main + "cellXfs").Single().Elements().ElementAt(1).Attribute("numFmtId"));
        Assert.DoesNotContain(zip.Entries, entry => entry.FullName.Contains("sharedStrings", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_reader_reads_the_headers_of_the_template_and_every_value_as_it_was()
    {
        using var stream = new MemoryStream(ImportWorkbook.Write(ImportSheet.Of(Rows), "uji"));

        var rows = stream.Query(useHeaderRow: false).Cast<IDictionary<string, object?>>().Select(row => row.Values.Select(value => value as string ?? string.Empty).ToArray()).ToList();

        Assert.Equal(["dusun", "rw", "rt", "no_kk", "nik", "tanggallahir", "pekerjaan_id", "akta_lahir"], rows[0]);
        Assert.Equal(["LINGKUNGAN SATU", "001", "002", "1872040101209999", "1872040101819999", "", "3", "0012/A&B<C>"], rows[1]);
        Assert.Equal(["LINGKUNGAN SATU", "001", "002", "1872040101209999", "1872040101829999", "1981-02-03", "", ""], rows[2]);
        Assert.Equal(3, rows.Count);
    }

    [Fact]
    public void Built_twice_it_is_the_same_and_a_watermark_changes_nothing_of_its_content()
    {
        var (one, two) = (ImportSheet.Of(Rows), ImportSheet.Of([.. Rows]));

        Assert.Equal(one.Hash, two.Hash);
        Assert.Equal(ImportWorkbook.Write(one, "Bu Ani"), ImportWorkbook.Write(two, "Bu Ani"));
        Assert.Equal(one.Xml, Bytes(Open("Pak Budi"), "xl/worksheets/sheet1.xml"));
        Assert.NotEqual(one.Hash, ImportSheet.Of([Rows[0]]).Hash);
    }

    [Fact]
    public void The_watermark_is_a_property_of_the_document_and_no_cell()
    {
        using var zip = Open("Bu Ani; untuk impor <Juni>");

        Assert.Contains("Bu Ani; untuk impor <Juni>", Part(zip, "docProps/core.xml").Root!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("Bu Ani", Part(zip, "xl/worksheets/sheet1.xml").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_do_harm_is_no_column_at_all()
    {
        var columns = ImportColumns.Of(Rows);

        Assert.DoesNotContain("kk_level", columns);
        Assert.DoesNotContain("alamat", columns);
        Assert.DoesNotContain("status_dasar", columns);
        Assert.Throws<InvalidOperationException>(() => ImportColumns.Of([Row("1872040101819999", ("kk_level", "1"))]));
    }

    [Fact]
    public void Every_field_that_can_go_by_file_has_a_column_of_the_template() =>
        Assert.All(Mutakhiran.Corrections.CorrectableFields.All.Where(field => field.ImportColumn is not null), field => Assert.Contains(field.ImportColumn!, ImportColumns.Of([Row("1", (field.ImportColumn!, "x"))])));

    [Fact]
    public void The_name_of_the_file_says_batch_and_content() => Assert.Equal("impor-12-0123456789ab.xlsx", ImportWorkbook.NameOf(12, "0123456789abcdef0123"));

    private static ZipArchive Open(string watermark) => new(new MemoryStream(ImportWorkbook.Write(ImportSheet.Of(Rows), watermark)));

    private static XDocument Part(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }

    private static byte[] Bytes(ZipArchive zip, string name)
    {
        using (zip)
        using (var stream = zip.GetEntry(name)!.Open())
        using (var copy = new MemoryStream())
        {
            stream.CopyTo(copy);
            return copy.ToArray();
        }
    }

    private static ImportRow Row(string nik, params (string Column, string Value)[] values) => new()
    {
        Resident = 1,
        Nik = nik,
        CardNumber = "1872040101209999",
        Hamlet = "LINGKUNGAN SATU",
        Rw = "001",
        Rt = "002",
        Values = values.ToDictionary(value => value.Column, value => value.Value),
        Fields = [],
        Beside = string.Empty,
    };
}
