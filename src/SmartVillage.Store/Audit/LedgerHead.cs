using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Audit;

/// <summary>The signed end of the ledger, by which entries that were cut off are missed.</summary>
internal static class LedgerHead
{
    /// <summary>What is signed: the number of the newest entry and its hash.</summary>
    public static byte[] Content(long sequence, byte[] hash)
    {
        var content = new byte[sizeof(long) + hash.Length];
        BinaryPrimitives.WriteInt64BigEndian(content, sequence);
        hash.CopyTo(content, sizeof(long));
        return content;
    }

    /// <summary>Whether the head names this entry as the newest one and was signed with the key of the store.</summary>
    public static bool IsEndOf(SqliteConnection connection, long sequence, byte[] hash, string publicKey)
    {
        var heads = connection.Read(
            "SELECT sequence, hash, signature FROM ledger_head",
            row => (Sequence: row.GetInt64(0), Hash: row.BytesOrNull(1)!, Signature: row.BytesOrNull(2)!));
        if (heads is not [var head])
        {
            return sequence == 0;
        }

        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(publicKey), out _);
        return head.Sequence == sequence && hash.AsSpan().SequenceEqual(head.Hash)
            && key.VerifyData(Content(sequence, hash), head.Signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
