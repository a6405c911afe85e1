namespace SmartVillage.App.Bench;

/// <summary>One line of the budgets.</summary>
internal interface IBenchFigure
{
    /// <summary>Its name there and in JSON.</summary>
    string Name { get; }

    /// <summary>Residents that the budget is about; the larger number where it is about two.</summary>
    int StandardResidents { get; }

    Task<BenchRatio> MeasureAsync(BenchContext context, CancellationToken cancellationToken);
}
