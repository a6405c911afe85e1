namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>How much somebody did, to share work out and not to rank people.</summary>
/// <param name="Person">Name of the person.</param>
/// <param name="Visits">Visits.</param>
/// <param name="Days">Days with at least one.</param>
public sealed record EnumeratorCount(string Person, int Visits, int Days);
