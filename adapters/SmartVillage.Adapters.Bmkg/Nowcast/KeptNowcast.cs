namespace SmartVillage.Adapters.Bmkg.Nowcast;

/// <summary>The feed and its files as one text, so that they are kept together.</summary>
/// <param name="Files">CAP texts by file name.</param>
/// <param name="Left">Files of the feed that were not fetched yet.</param>
internal sealed record KeptNowcast(IReadOnlyDictionary<string, string> Files, int Left);
