using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace SmartVillage.TestSupport.Import;

/// <summary>Reads the sheets of an .xlsx as a strict reader does, straight from its parts; a number keeps the 15 digits that a spreadsheet has.</summary>
internal static class SpreadsheetReader
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static IReadOnlyList<Sheet> Read(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var shared = zip.GetEntry("xl/sharedStrings.xml") is { } entry ? Load(entry).Descendants(Main + "si").Select(TextOf).ToList() : [];
        var targets = Load(zip.GetEntry("xl/_rels/workbook.xml.rels")!).Descendants(Package + "Relationship").ToDictionary(r => (string)r.Attribute("Id")!, r => PathOf((string)r.Attribute("Target")!));
        return
        [
            .. Load(zip.GetEntry("xl/workbook.xml")!).Descendants(Main + "sheet").Select(sheet => new Sheet(
                (string)sheet.Attribute("name")!,
                [.. Load(zip.GetEntry(targets[(string)sheet.Attribute(Relations + "id")!])!).Descendants(Main + "row").Select(row => Cells(row, shared))])),
        ];
    }

    private static List<string> Cells(XElement row, List<string> shared)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements(Main + "c"))
        {
            var column = ((string)cell.Attribute("r")!).TakeWhile(char.IsAsciiLetter).Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1) - 1;
            while (cells.Count < column)
            {
                cells.Add(string.Empty);
            }

            cells.Add(ValueOf(cell, shared));
        }

        return cells;
    }

    private static string ValueOf(XElement cell, List<string> shared) => (string?)cell.Attribute("t") switch
    {
        "inlineStr" => TextOf(cell),
        "s" => shared[int.Parse(cell.Element(Main + "v")!.Value, CultureInfo.InvariantCulture)],
        "str" => cell.Element(Main + "v")?.Value ?? string.Empty,
        _ => cell.Element(Main + "v") is { } value ? decimal.Parse(double.Parse(value.Value, CultureInfo.InvariantCulture).ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) : string.Empty,
    };

    /// <summary>A target is meant from the workbook on, or from the root.</summary>
    private static string PathOf(string target) => target.StartsWith('/') ? target[1..] : $"xl/{target}";

    private static string TextOf(XElement holder) => string.Concat(holder.Descendants(Main + "t").Select(text => text.Value));

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream);
    }

    /// <summary>A sheet and its rows.</summary>
    public sealed record Sheet(string Name, IReadOnlyList<IReadOnlyList<string>> Rows);
}
