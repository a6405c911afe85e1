using SmartVillage.App.Output;
using SmartVillage.Mutakhiran.Entry;

namespace SmartVillage.App.Mutakhiran;

/// <summary>What is wrong with a filled table, on the screen.</summary>
internal static class EntryProblems
{
    private const int Shown = 50;

    /// <param name="output">The screen.</param>
    /// <param name="outcome">What became of the table.</param>
    /// <param name="problems">What is wrong, line by line.</param>
    public static void Show(TextWriter output, string outcome, IReadOnlyList<EntryProblem> problems)
    {
        output.WriteLine($"{outcome}; {Format.Number(problems.Count)} baris perlu diperbaiki:");
        foreach (var problem in problems.Take(Shown))
        {
            output.WriteLine(problem.Line == 0 ? $"  {problem.Message}" : $"  Baris {problem.Line}: {problem.Message}");
        }

        if (problems.Count > Shown)
        {
            output.WriteLine($"  dan {Format.Number(problems.Count - Shown)} baris lagi.");
        }
    }
}
