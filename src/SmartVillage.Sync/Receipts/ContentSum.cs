using SmartVillage.Domain.Records;

namespace SmartVillage.Sync.Receipts;

/// <summary>
/// Count and content of a set of rows: the sum modulo 2^128 of their keyed fingerprints. Independent of order; because the fingerprints are keyed, nobody without
/// the key can make two sets collide.
/// </summary>
public readonly record struct ContentSum(long Rows, UInt128 Sum)
{
    /// <summary>Hexadecimal form used in receipts.</summary>
    public string Hash => Sum.ToString("x32");

    /// <summary>Takes one row away.</summary>
    public ContentSum Remove(Fingerprint fingerprint) => new(Rows - 1, unchecked(Sum - new UInt128(fingerprint.High, fingerprint.Low)));

    /// <summary>Adds one row.</summary>
    public ContentSum Add(Fingerprint fingerprint) => new(Rows + 1, unchecked(Sum + new UInt128(fingerprint.High, fingerprint.Low)));
}
