using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Entry;

namespace SmartVillage.Mutakhiran.Decisions;

/// <summary>
/// Takes back the list of decisions that somebody filled in. Everything that can be known before is checked before anything is carried out; what somebody else changes in between is told for each row.
/// </summary>
public sealed class DecisionEntry(ICorrections corrections, CorrectionDesk desk)
{
    private static readonly string[] Needed =
        [DecisionColumns.Proposal, DecisionColumns.Revision, DecisionColumns.FieldCode, DecisionColumns.Decision, DecisionColumns.Note];

    /// <summary>Reads a file and says what it asks for, and what is wrong with it; nothing is changed.</summary>
    /// <param name="village">Whose proposals.</param>
    /// <param name="file">The file.</param>
    /// <param name="actor">Who decides.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<DecisionPlan> CheckAsync(VillageCode village, Stream file, CorrectionActor actor, CancellationToken cancellationToken)
    {
        var (rows, problem) = FilledTable.Read(file, Needed, "decisions", "putuskan sebagian dulu dengan daftar yang lebih kecil", RowOf);
        if (problem is not null)
        {
            return new DecisionPlan([], [problem]);
        }

        var problems = new List<EntryProblem>();
        var planned = new List<PlannedDecision>();
        foreach (var proposal in rows.GroupBy(row => row.Proposal, StringComparer.Ordinal))
        {
            var answers = new ProposalAnswers([.. proposal]);
            if (answers.Number is { } number)
            {
                answers.Judge(await corrections.FindAsync(village, number, cancellationToken).ConfigureAwait(false));
            }

            problems.AddRange(answers.Problems);
            if (answers.Planned is { } decision)
            {
                planned.Add(decision);
            }
        }

        var tried = await desk.TryAsync(village, [.. planned.Select(one => one.Decision)], actor, cancellationToken).ConfigureAwait(false);
        problems.AddRange(planned.Zip(tried, ProblemOf).OfType<EntryProblem>());
        return new DecisionPlan(planned, [.. problems.OrderBy(one => one.Line)]);
    }

    /// <summary>Carries out one decision; null when it was done, or why not.</summary>
    public async Task<(CorrectionChange Change, EntryProblem? Problem)> CarryAsync(VillageCode village, PlannedDecision planned, CorrectionActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(planned);
        var change = await desk.CarryThroughAsync(village, planned.Decision, actor, cancellationToken).ConfigureAwait(false);
        return (change, ProblemOf(planned, change));
    }

    private static EntryProblem? ProblemOf(PlannedDecision planned, CorrectionChange change) =>
        change.Refusal is { } refusal ? new EntryProblem(planned.Line, CorrectionRefusals.SentencesOf(refusal)) : null;

    private static FilledDecision? RowOf(FilledLine line) =>
        line[DecisionColumns.Proposal].Length == 0 && line[DecisionColumns.Decision].Length == 0 && line[DecisionColumns.Note].Length == 0
            ? null
            : new FilledDecision(
                line.Line, line[DecisionColumns.Proposal], line[DecisionColumns.Revision], line[DecisionColumns.FieldCode], line[DecisionColumns.Decision], line[DecisionColumns.Note]);
}
