namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>Who visits an RT: an enumerator sees the open tasks of the RT that are assigned to the person of the key, until the campaign ends.</summary>
public sealed record Assignment(long AreaId, string Person);
