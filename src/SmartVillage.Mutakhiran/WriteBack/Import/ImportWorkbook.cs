using System.IO.Compression;
using System.Text;

namespace SmartVillage.Mutakhiran.WriteBack.Import;

/// <summary>
/// An .xlsx with one sheet and nothing else that an import could take for data. Written by hand, because the bytes must be the same each time and every cell must be a text; who took it is a property
/// of the document, which OpenSID does not read.
/// </summary>
public static class ImportWorkbook
{
    /// <summary>Media type of the file.</summary>
    public const string Media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Name of the sheet.</summary>
    public const string SheetName = "Data Penduduk";

    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006";

    // A zip knows the local time of its entries; this one says nothing.
    private static readonly DateTimeOffset Undated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the file.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="watermark">Who took it, when and what for.</param>
    public static byte[] Write(ImportSheet sheet, string watermark)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", Types);
            Add(zip, "_rels/.rels", Relations(
                ("rId1", $"{Office}/relationships/officeDocument", "xl/workbook.xml"), ("rId2", $"{Package}/relationships/metadata/core-properties", "docProps/core.xml")));
            Add(zip, "docProps/core.xml", $"""
                {Head}<cp:coreProperties xmlns:cp="{Package}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description>{System.Security.SecurityElement.Escape(watermark)}</dc:description></cp:coreProperties>
                """);
            Add(zip, "xl/workbook.xml", $"""
                {Head}<workbook xmlns="{Main}" xmlns:r="{Office}/relationships"><sheets><sheet name="{SheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>
                """);
            Add(zip, "xl/_rels/workbook.xml.rels", Relations(
                ("rId1", $"{Office}/relationships/worksheet", "worksheets/sheet1.xml"), ("rId2", $"{Office}/relationships/styles", "styles.xml")));
            Add(zip, "xl/styles.xml", Styles);
            Add(zip, "xl/worksheets/sheet1.xml", sheet.Xml);
        }

        return stream.ToArray();
    }

    /// <summary>Name of the file: batch and content, nothing about people.</summary>
    public static string NameOf(long batch, string hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return $"impor-{batch}-{hash[..12]}.xlsx";
    }

    private static string Types => $"""
        {Head}<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
        """;

    /// <summary>Two formats: the usual one, and text (number format 49), so that a cell stays a text when somebody types over it.</summary>
    private static string Styles => $"""
        {Head}<styleSheet xmlns="{Main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """;

    private static string Relations(params (string Id, string Type, string Target)[] relations) =>
        $"{Head}<Relationships xmlns=\"{Package}/relationships\">{string.Concat(relations.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{r.Type}\" Target=\"{r.Target}\"/>"))}</Relationships>";

    private static void Add(ZipArchive zip, string name, string text) => Add(zip, name, Encoding.UTF8.GetBytes(text));

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Undated;
        using var stream = entry.Open();
        stream.Write(bytes);
    }
}
