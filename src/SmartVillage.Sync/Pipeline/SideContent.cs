using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Receipts;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Pipeline;

/// <summary>Hash over what an edition holds besides rows, so that a changed profile or code list is a change too.</summary>
internal static class SideContent
{
    public static string Hash(
        SourceVillage village, SourceReferenceData reference, string specificHash, IEnumerable<QuarantinedRow> quarantined, IStoreKeys keys)
    {
        var rows = new ContentSum();
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var row in quarantined)
        {
            buffer.ResetWrittenCount();
            RecordCodec.Encode(row.Record, buffer);
            rows = rows.Add(keys.ComputeFingerprint(row.Definition, buffer.WrittenSpan));
        }

        var content = JsonSerializer.SerializeToUtf8Bytes(new
        {
            village = village with { TenantId = null },
            code = village.Code.Value,
            lists = reference.CodeLists.OrderBy(list => list.Key, StringComparer.Ordinal).ToList(),
            reference.AgeBands,
            reference.AgeCategories,
            specificHash,
            rows.Rows,
            rows.Hash,
        });
        // Keyed, because exact counts of data spesifik are part of it and could be guessed from a plain hash.
        return Convert.ToHexStringLower(keys.ComputeBlindIndex(BlindIndexPurposes.SideContent, Convert.ToHexStringLower(SHA256.HashData(content))));
    }
}
