using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Extracts;

/// <summary>
/// Takes the figures for PDPB, DTSEN and Prodeskel once a quarter, from the first edition that is looked at after its end. Asks what is missing, so that a machine that was off catches up with one
/// call, and a call too many does nothing; a quarter that ended more than a month ago is left out, because the data are about another time by then.
/// </summary>
public sealed class QuarterlyExtracts(IVillagePopulations villages, IExtractShelf shelf, ICampaignDays days, TimeProvider time)
{
    private const int LateDays = 31;

    private static readonly ExtractKind[] Kinds = Enum.GetValues<ExtractKind>();

    /// <summary>Takes what is due today in every village; says in how many villages there was something.</summary>
    public int Keep()
    {
        var taken = 0;
        foreach (var village in villages.List())
        {
            var today = days.Today(village.Code);
            var quarter = Quarter.EndedBefore(today);
            if (quarter.LastDay.AddDays(LateDays) < today || Kinds.All(kind => shelf.Find(village.Code, quarter, kind) is not null) || villages.Read(village.Code) is not { } population)
            {
                continue;
            }

            var extract = new VillageExtract(population, quarter.LastDay);
            shelf.Add([.. Kinds.Select(kind => new KeptExtract(village.Code, quarter, kind, population.Edition, time.GetUtcNow(), extract.Build(kind)))]);
            taken++;
        }

        return taken;
    }
}
