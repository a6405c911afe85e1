using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Receipts;

namespace SmartVillage.Store.Receipts;

/// <summary>
/// Receipts of a village, each signed and chained to the one before, so that neither a changed nor a missing one goes unnoticed.
/// </summary>
public sealed class ReceiptChain
{
    private readonly StoreContext _context;

    internal ReceiptChain(StoreContext context) => _context = context;

    /// <summary>Public key of the signatures, SubjectPublicKeyInfo in base64, for checking outside of this program.</summary>
    public string PublicKey => _context.Keys.SigningPublicKey;

    /// <summary>Receipts of a village from the first on, in the form that can be checked elsewhere.</summary>
    public IReadOnlyList<SignedReceipt> List(long villageId) => _context.Population.Use(connection => connection.Read(
        "SELECT json, previous_hash, hash, signature FROM receipts WHERE village_id = $village ORDER BY id",
        r => new SignedReceipt(
            r.GetString(0), Convert.ToHexStringLower(r.BytesOrNull(1)!), Convert.ToHexStringLower(r.BytesOrNull(2)!), Convert.ToBase64String(r.BytesOrNull(3)!)),
        ("$village", villageId)));

    /// <summary>Checks every receipt of a village: hash, chain and signature.</summary>
    /// <returns>Run id of the first receipt that does not hold, or null.</returns>
    public Guid? FindBroken(long villageId)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(PublicKey), out _);
        var receipts = _context.Population.Use(connection => connection.Read(
            "SELECT run_id, json, previous_hash, hash, signature FROM receipts WHERE village_id = $village ORDER BY id",
            r => (Run: Guid.Parse(r.GetString(0)), Json: r.GetString(1), Previous: r.BytesOrNull(2)!, Hash: r.BytesOrNull(3)!, Signature: r.BytesOrNull(4)!),
            ("$village", villageId)));
        var previous = new byte[SHA256.HashSizeInBytes];
        foreach (var receipt in receipts)
        {
            var hash = Hash(previous, receipt.Json);
            if (!previous.AsSpan().SequenceEqual(receipt.Previous) || !hash.AsSpan().SequenceEqual(receipt.Hash)
                || !key.VerifyData(hash, receipt.Signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation))
            {
                return receipt.Run;
            }

            previous = hash;
        }

        return null;
    }

    /// <summary>Whether the visible edition has its receipt; false means that receipts were cut off at the end of the chain.</summary>
    public bool CoversVisibleEdition(long villageId) => _context.Population.Use(connection => connection.Scalar(
        """
        SELECT 1 FROM villages v WHERE v.id = $village
          AND (v.edition = 0 OR EXISTS (SELECT 1 FROM receipts r WHERE r.village_id = v.id AND r.edition = v.edition))
        """,
        ("$village", villageId)) is 1L);

    internal static void Append(StoreContext context, SqliteConnection connection, long villageId, RunReceipt receipt)
    {
        var json = JsonSerializer.Serialize(receipt, StoreJson.Options);
        var previous = (byte[]?)connection.Scalar(
            "SELECT hash FROM receipts WHERE village_id = $village ORDER BY id DESC LIMIT 1", ("$village", villageId)) ?? new byte[SHA256.HashSizeInBytes];
        var hash = Hash(previous, json);
        connection.Run(
            """
            INSERT INTO receipts (village_id, run_id, edition, outcome, snapshot_at, recorded_at, json, previous_hash, hash, signature)
            VALUES ($village, $run, $edition, $outcome, $snapshot, $now, $json, $previous, $hash, $signature)
            """,
            ("$village", villageId),
            ("$run", receipt.RunId.ToString()),
            ("$edition", receipt.Edition),
            ("$outcome", receipt.Outcome),
            ("$snapshot", receipt.SnapshotAt.ToUnixTimeMilliseconds()),
            ("$now", context.Time.GetUtcNow().ToUnixTimeMilliseconds()),
            ("$json", json),
            ("$previous", previous),
            ("$hash", hash),
            ("$signature", context.Keys.Sign(hash)));
    }

    private static byte[] Hash(byte[] previous, string json) => SHA256.HashData([.. previous, .. Encoding.UTF8.GetBytes(json)]);
}
