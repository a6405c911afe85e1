using System.Security.Cryptography;
using System.Text;

namespace SmartVillage.Mutakhiran.WriteBack.Import;

/// <summary>
/// The one sheet of an import file as SpreadsheetML. Every cell, also every number, is an inline text with the text format, so that no program takes a NIK for a number; the same rows give the same
/// bytes.
/// </summary>
public sealed class ImportSheet
{
    private ImportSheet(byte[] xml)
    {
        Xml = xml;
        Hash = Convert.ToHexStringLower(SHA256.HashData(xml));
    }

    /// <summary>The part of the workbook.</summary>
    public byte[] Xml { get; }

    /// <summary>SHA-256 of the part, which is the name of the content: a watermark beside it changes nothing.</summary>
    public string Hash { get; }

    /// <summary>Writes rows.</summary>
    public static ImportSheet Of(IReadOnlyList<ImportRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var columns = ImportColumns.Of(rows);
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        xml.Append("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        xml.Append("<dimension ref=\"A1:").Append(NameOf(columns.Count - 1)).Append(rows.Count + 1).Append("\"/><sheetData>");
        Append(xml, 1, columns);
        for (var i = 0; i < rows.Count; i++)
        {
            Append(xml, i + 2, [.. columns.Select(column => ImportColumns.CellOf(rows[i], column))]);
        }

        return new ImportSheet(Encoding.UTF8.GetBytes(xml.Append("</sheetData></worksheet>").ToString()));
    }

    private static void Append(StringBuilder xml, int row, IReadOnlyList<string> cells)
    {
        xml.Append("<row r=\"").Append(row).Append("\">");
        for (var i = 0; i < cells.Count; i++)
        {
            xml.Append("<c r=\"").Append(NameOf(i)).Append(row).Append("\" s=\"1\" t=\"inlineStr\"><is><t>").Append(System.Security.SecurityElement.Escape(cells[i])).Append("</t></is></c>");
        }

        xml.Append("</row>");
    }

    private static string NameOf(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{(char)('A' + (column / 26) - 1)}{(char)('A' + (column % 26))}";
}
