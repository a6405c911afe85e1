using System.Text;

namespace SmartVillage.Api.Exports;

/// <summary>A small table as RFC 4180, in UTF-8 with a byte order mark, so that spreadsheets read it rightly.</summary>
internal static class CsvTable
{
    private const string EndOfRow = "\r\n";

    public static byte[] Write(IEnumerable<string> head, IEnumerable<IEnumerable<string?>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        text.AppendJoin(',', head).Append(EndOfRow);
        foreach (var row in rows)
        {
            foreach (var (index, value) in row.Index())
            {
                text.Append(index == 0 ? string.Empty : ",");
                CsvCell.Append(text, value);
            }

            text.Append(EndOfRow);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
