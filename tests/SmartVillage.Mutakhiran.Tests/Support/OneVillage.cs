using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Tests.Support;

/// <summary>One village that a test can replace, as a publish would.</summary>
internal sealed class OneVillage(VillagePopulation? population) : IVillagePopulations
{
    public VillagePopulation? Population { get; set; } = population;

    public string? Release { get; set; } = "22.12";

    public bool? FullDataMode { get; set; } = false;

    public Uri? WebUrl { get; set; } = new("https://tejosari.example/");

    public IReadOnlyList<PublishedVillage> List() => Population is null ? [] : [new PublishedVillage(Population.Village, "Tejosari", Population.Edition, Release, FullDataMode, WebUrl)];

    public VillagePopulation? Read(VillageCode village) => Population is { } known && known.Village == village ? known : null;
}
