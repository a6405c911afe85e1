namespace SmartVillage.App.Bench;

/// <summary>What to measure.</summary>
/// <param name="Figures">Names of figures; empty for those that are cheap, or for all when <paramref name="Residents"/> is given.</param>
/// <param name="Residents">Residents instead of those that the budgets name.</param>
/// <param name="Runs">Measurements of each figure.</param>
internal sealed record BenchOptions(IReadOnlyList<string> Figures, int? Residents, int Runs)
{
    public const string All = "all";

    /// <summary>What the budgets ask for; fewer only give an idea.</summary>
    public const int EnoughRuns = 5;

    /// <summary>What needs more residents than this takes many minutes and is only measured when asked for.</summary>
    private const int CheapResidents = 200_000;

    public IReadOnlyList<IBenchFigure> Choose(IReadOnlyList<IBenchFigure> figures) =>
    [
        .. figures.Where(figure => Figures.Count == 0
            ? Residents is not null || figure.StandardResidents <= CheapResidents
            : Figures.Contains(All, StringComparer.Ordinal) || Figures.Contains(figure.Name, StringComparer.Ordinal)),
    ];
}
