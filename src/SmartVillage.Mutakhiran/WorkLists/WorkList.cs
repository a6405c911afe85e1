namespace SmartVillage.Mutakhiran.WorkLists;

/// <summary>What an enumerator takes along for one RT: at most <see cref="MostFamilies"/> families, so that a lost list is a small loss.</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="Edition">The edition that it was made from; an answer to something that changed since is asked again.</param>
/// <param name="Number">Number of the list in its RT, from 1; lists are handed out, given back and shredded by number.</param>
/// <param name="Lists">How many lists the RT has.</param>
/// <param name="AreaId">Our id of the RT; nothing for families that stand in none.</param>
/// <param name="Place">The RT in words.</param>
/// <param name="Sheets">One for each family.</param>
public sealed record WorkList(long CampaignId, long Edition, int Number, int Lists, long? AreaId, string Place, IReadOnlyList<FamilySheet> Sheets)
{
    /// <summary>Families on one list.</summary>
    public const int MostFamilies = 15;
}
