namespace SmartVillage.Sync.Sources;

/// <summary>Digest of everything that the rows of a key range are made of: at least 64 bits of MD5 or SHA for each row.</summary>
/// <param name="From">Smallest key of the range.</param>
/// <param name="To">Largest key; the same as <paramref name="From"/> for a single row.</param>
/// <param name="Hash">The digest.</param>
/// <param name="IsCertain">False for rows that cannot be digested and have to be read.</param>
public readonly record struct RangeDigest(long From, long To, ulong Hash, bool IsCertain = true);
