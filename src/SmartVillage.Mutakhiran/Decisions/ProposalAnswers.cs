using System.Globalization;
using SmartVillage.Domain.Privacy;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Entry;

namespace SmartVillage.Mutakhiran.Decisions;

/// <summary>The rows of one proposal, understood as one decision or refused row by row. Nothing is refused or approved that was not said: where fields are decided, each of them is.</summary>
internal sealed class ProposalAnswers
{
    private const string SentToRegistry = "Warga diarahkan ke Dukcapil dengan formulir F-1.06.";

    private readonly List<Answer> _answers = [];

    public ProposalAnswers(IReadOnlyList<FilledDecision> rows)
    {
        foreach (var row in rows)
        {
            Take(row);
        }

        if (_answers.Count == 0 || Problems.Count > 0)
        {
            return;
        }

        Number = NumberOf(rows[0].Proposal);
        if (Number is null || _answers.Exists(answer => NumberOf(answer.Row.Revision) is null))
        {
            Refuse(_answers[0].Row, "Nomor usul atau revisinya tidak terbaca; jangan mengubah kolom lain selain Keputusan dan Catatan.");
            Number = null;
        }
        else if (rows.GroupBy(row => row.Field, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            Refuse(twice.Last(), "Isian ini tertulis dua kali untuk usul yang sama; hapus salah satu barisnya.");
            Number = null;
        }
    }

    /// <summary>Number of the proposal; nothing where no decision is to be looked at.</summary>
    public long? Number { get; private set; }

    /// <summary>The decision, once it was judged and nothing is wrong.</summary>
    public PlannedDecision? Planned { get; private set; }

    public List<EntryProblem> Problems { get; } = [];

    /// <summary>Makes a decision of the answers to a proposal as it stands.</summary>
    public void Judge(Correction? correction)
    {
        if (correction is null)
        {
            Refuse(_answers[0].Row, CorrectionRefusal.NotFound);
        }
        else if (_answers.Find(answer => NumberOf(answer.Row.Revision) != correction.Steps) is { } old)
        {
            Refuse(old.Row, CorrectionRefusal.ChangedMeanwhile);
        }
        else
        {
            JudgeFields(correction);
        }

        if (Problems.Count == 0 && OrderOf() is { } order)
        {
            Planned = new PlannedDecision(_answers[0].Row.Line, new CorrectionDecision(Number!.Value, correction!.Steps, order));
        }
    }

    private static long? NumberOf(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool DecidesFields(CorrectionAction action) => action is CorrectionAction.Approve or CorrectionAction.Reject;

    private void Take(FilledDecision row)
    {
        if (row.Decision.Length == 0)
        {
            if (row.Note.Length > 0)
            {
                Refuse(row, "Ada catatan tanpa keputusan; isi Keputusan, atau hapus catatannya.");
            }

            return;
        }

        if (DecisionWords.Find(row.Decision) is not { } action)
        {
            Refuse(row, $"Keputusan tidak dikenal; isi {DecisionWords.Choices}.");
        }
        else if (!PlainNote.TryRead(CorrectableField.Collapse(row.Note), out var note))
        {
            Refuse(row, $"Catatan paling banyak {PlainNote.Longest} huruf, tanpa NIK atau No. KK.");
        }
        else
        {
            _answers.Add(new Answer(row, action, note));
        }
    }

    private void JudgeFields(Correction correction)
    {
        var actions = _answers.Select(answer => answer.Action).Distinct().ToList();
        if (actions.Count > 1 && !actions.TrueForAll(DecidesFields))
        {
            Refuse(
                _answers.First(answer => answer.Action != actions[0]).Row,
                "Usul ini diberi keputusan yang tidak dapat dijalankan bersama; hanya setuju dan tolak boleh bercampur, yang lain sama untuk seluruh usul.");
            return;
        }

        foreach (var answer in _answers)
        {
            JudgeField(answer, correction.Fields.FirstOrDefault(field => field.Name == answer.Row.Field), actions);
        }

        foreach (var action in actions.Where(CorrectionWorkflow.NeedsNote).Where(action => action != CorrectionAction.Park))
        {
            var said = _answers.Where(answer => answer.Action == action).ToList();
            if (said.TrueForAll(answer => answer.Note is null))
            {
                Refuse(said[0].Row, $"Keputusan {DecisionWords.Of(action)} memerlukan alasan; isi Catatan.");
            }
        }

        if (actions.TrueForAll(DecidesFields))
        {
            JudgeWhole(correction, actions);
        }
    }

    private void JudgeField(Answer answer, CorrectionField? field, List<CorrectionAction> actions)
    {
        if (field is not { Standing: FieldStanding.Proposed or FieldStanding.AwaitingDocument })
        {
            Refuse(answer.Row, CorrectionRefusal.NoSuchField);
        }
        else if (field.Standing == FieldStanding.AwaitingDocument && answer.Action == CorrectionAction.Approve)
        {
            Refuse(answer.Row, CorrectionRefusal.DocumentNeeded);
        }
        else if (field.Standing == FieldStanding.AwaitingDocument && answer.Action == CorrectionAction.Reject && actions.Count > 1)
        {
            Refuse(answer.Row, "Isian ini menunggu Dukcapil dan tidak dapat ditolak tersendiri; kosongkan barisnya, atau tolak semua isian usul ini.");
        }
        else if (field.Standing == FieldStanding.AwaitingDocument && answer.Action == CorrectionAction.Park)
        {
            Refuse(answer.Row, "Isian ini sudah menunggu Dukcapil; kosongkan barisnya.");
        }
    }

    /// <summary>An approval of some refuses the others, and a refusal refuses all: what nobody answered would be decided with them.</summary>
    private void JudgeWhole(Correction correction, List<CorrectionAction> actions)
    {
        var refusesAll = actions is [CorrectionAction.Reject];
        var missing = correction.Fields
            .Where(field => field.Standing == FieldStanding.Proposed || (refusesAll && field.Standing == FieldStanding.AwaitingDocument))
            .Where(field => !_answers.Exists(answer => answer.Row.Field == field.Name)).Select(field => field.Definition.Label).ToList();
        if (missing.Count > 0)
        {
            Refuse(_answers[0].Row, $"Setiap isian usul ini harus dijawab {(refusesAll ? "tolak" : "setuju atau tolak")}; yang belum: {string.Join(", ", missing)}.");
        }
    }

    private CorrectionOrder? OrderOf()
    {
        var isPartial = _answers.Exists(answer => answer.Action == CorrectionAction.Approve);
        var action = isPartial ? CorrectionAction.Approve : _answers[0].Action;
        var note = string.Join("; ", _answers.Select(answer => answer.Note).OfType<string>().Distinct(StringComparer.Ordinal));
        if (!PlainNote.TryRead(note, out var kept))
        {
            Refuse(_answers[0].Row, $"Catatan usul ini bersama-sama paling banyak {PlainNote.Longest} huruf, tanpa NIK atau No. KK.");
            return null;
        }

        return new CorrectionOrder(action)
        {
            Fields = action is CorrectionAction.Approve or CorrectionAction.Park ? [.. _answers.Where(answer => answer.Action == action).Select(answer => answer.Row.Field)] : [],
            Note = kept ?? (action == CorrectionAction.Park ? SentToRegistry : null),
        };
    }

    private void Refuse(FilledDecision row, string message) => Problems.Add(new EntryProblem(row.Line, message));

    private void Refuse(FilledDecision row, CorrectionRefusal refusal) => Refuse(row, CorrectionRefusals.SentencesOf(refusal));

    private sealed record Answer(FilledDecision Row, CorrectionAction Action, string? Note);
}
