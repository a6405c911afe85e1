using System.Globalization;
using MiniExcelLibs;

namespace SmartVillage.Mutakhiran.WorkLists;

/// <summary>Lists as a table for a spreadsheet: a row for each question, empty cells for the answers. Every cell is text, so that no program makes a number or a date of it.</summary>
public static class WorkListWorkbook
{
    /// <summary>Writes the lists as <c>.xlsx</c> with one sheet.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="mark">Who made it, when and what for; stands in every row, because rows are copied.</param>
    public static byte[] Write(IReadOnlyList<WorkList> lists, string mark)
    {
        ArgumentNullException.ThrowIfNull(lists);
        using var stream = new MemoryStream();
        stream.SaveAs(
            lists.SelectMany(list => list.Sheets.SelectMany(sheet => RowsOf(list, sheet))).Select(row =>
            {
                row[WorkListColumns.Mark] = mark;
                return row;
            }),
            sheetName: "Kunjungan");
        return stream.ToArray();
    }

    private static IEnumerable<Dictionary<string, object>> RowsOf(WorkList list, FamilySheet sheet)
    {
        yield return Row(list, sheet, null, sheet.IsRechecked ? WorkListColumns.SecondOutcomeCode : WorkListColumns.OutcomeCode, "Hasil kunjungan: sesuai, berubah, pindah, meninggal, tidak ditemui, atau menolak");
        yield return Row(list, sheet, null, WorkListColumns.DayCode, "Tanggal kunjungan (tahun-bulan-hari)");
        yield return Row(list, sheet, null, WorkListColumns.VisitorCode, "Nama petugas");
        foreach (var question in sheet.IsLoose ? [] : FixedQuestion.All)
        {
            yield return Row(list, sheet, null, question.Code, $"{question.Text} (ya atau tidak)");
        }

        foreach (var question in sheet.Questions)
        {
            yield return Row(list, sheet, sheet.People.FirstOrDefault(person => person.Number == question.Person), question.Code, question.Text);
        }
    }

    private static Dictionary<string, object> Row(WorkList list, FamilySheet sheet, SheetPerson? person, string code, string question) => new(StringComparer.Ordinal)
    {
        [WorkListColumns.Sheet] = sheet.Code.Value,
        [WorkListColumns.Edition] = list.Edition.ToString(CultureInfo.InvariantCulture),
        [WorkListColumns.Place] = list.Place,
        [WorkListColumns.Card] = sheet.CardEnd ?? string.Empty,
        [WorkListColumns.Number] = person?.Number.ToString(CultureInfo.InvariantCulture) ?? "KK",
        [WorkListColumns.Name] = person?.Name ?? string.Empty,
        [WorkListColumns.Age] = person?.Age?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
        [WorkListColumns.Code] = code,
        [WorkListColumns.Question] = question,
        [WorkListColumns.Answer] = string.Empty,
        [WorkListColumns.DocumentKind] = string.Empty,
        [WorkListColumns.DocumentNumber] = string.Empty,
    };
}
