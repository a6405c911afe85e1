using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Entry;

/// <summary>Where answers become proposals.</summary>
public interface IFieldAnswers
{
    /// <summary>What is wrong with answers, in words that say what to do; nothing where all can be proposed. Writes nothing.</summary>
    Task<IReadOnlyList<EntryProblem>> CheckAsync(VillagePopulation population, IReadOnlyList<AnsweredField> answers, CancellationToken cancellationToken);

    /// <summary>Proposes them, each once; returns how many were new.</summary>
    Task<int> ProposeAsync(VillagePopulation population, IReadOnlyList<AnsweredField> answers, string by, string byKey, CancellationToken cancellationToken);
}
