using System.Globalization;
using MiniExcelLibs;
using SmartVillage.Mutakhiran.Corrections;

namespace SmartVillage.Mutakhiran.Decisions;

/// <summary>
/// What waits for a decision as a table for a spreadsheet: a row for each field, two empty cells for the decision. Every cell is text, so that no program makes a number or a date of it.
/// </summary>
public static class DecisionWorkbook
{
    /// <summary>Writes the list as <c>.xlsx</c> with one sheet.</summary>
    /// <param name="list">The list.</param>
    /// <param name="mark">Who made it, when and what for; stands in every row, because rows are copied.</param>
    public static byte[] Write(WaitingDecisions list, string mark)
    {
        ArgumentNullException.ThrowIfNull(list);
        using var stream = new MemoryStream();
        stream.SaveAs(list.Fields.Select(field => Row(field, mark)), sheetName: "Keputusan");
        return stream.ToArray();
    }

    private static Dictionary<string, object> Row(WaitingField row, string mark) => new(StringComparer.Ordinal)
    {
        [DecisionColumns.Proposal] = Number(row.Correction.Id),
        [DecisionColumns.Revision] = Number(row.Correction.Steps),
        [DecisionColumns.Place] = row.Place ?? string.Empty,
        [DecisionColumns.Card] = row.CardEnd ?? string.Empty,
        [DecisionColumns.Name] = row.Name ?? string.Empty,
        [DecisionColumns.Field] = row.Field.Definition.Label,
        [DecisionColumns.FieldCode] = row.Field.Name,
        [DecisionColumns.Before] = row.Before ?? "(kosong)",
        [DecisionColumns.After] = row.After ?? "(dikosongkan)",
        [DecisionColumns.Evidence] = row.Field.Evidence is { } evidence ? EvidenceWords.Of(evidence.Kind) : string.Empty,
        [DecisionColumns.EvidenceNumber] = row.Field.Evidence?.Number ?? string.Empty,
        [DecisionColumns.Basis] = row.Field.Basis ?? string.Empty,
        [DecisionColumns.ProposedBy] = row.Correction.ProposedBy,
        [DecisionColumns.EnteredBy] = row.Correction.EnteredBy ?? string.Empty,
        [DecisionColumns.Since] = row.Correction.UpdatedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        [DecisionColumns.State] = CorrectionStates.Label(row.Correction.State),
        [DecisionColumns.Possible] = row.Possible,
        [DecisionColumns.Decision] = string.Empty,
        [DecisionColumns.Note] = string.Empty,
        [DecisionColumns.Mark] = mark,
    };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
