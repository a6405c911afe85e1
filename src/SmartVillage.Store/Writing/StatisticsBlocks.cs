using System.IO.Compression;
using System.Text.Json;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Store.Writing;

/// <summary>Exact statistics as a sealed block: they count small groups and must not be readable in a stolen file.</summary>
internal static class StatisticsBlocks
{
    public static byte[] Seal(RecordSealer sealer, long villageId, StatisticsSnapshot statistics)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(brotli, statistics, StoreJson.Options);
        }

        return sealer.Seal(new SealContext(SealScope.Statistics, villageId), packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    public static StatisticsSnapshot Open(RecordSealer sealer, long villageId, byte[] block)
    {
        using var packed = new MemoryStream(sealer.Open(new SealContext(SealScope.Statistics, villageId), block));
        using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
        return JsonSerializer.Deserialize<StatisticsSnapshot>(brotli, StoreJson.Options)!;
    }
}
