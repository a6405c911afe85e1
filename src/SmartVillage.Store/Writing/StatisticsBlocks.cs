using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Store.Writing;

/// <summary>Exact statistics as a sealed block: they count small groups and must not be readable in a stolen file.</summary>
internal static class StatisticsBlocks
{
    public static byte[] Seal(RecordSealer sealer, long villageId, StatisticsSnapshot statistics)
    {
        var plain = new ArrayBufferWriter<byte>();
        if (!StatisticsCodec.TryEncode(statistics, plain))
        {
            using var packed = new MemoryStream();
            using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                JsonSerializer.Serialize(brotli, statistics, StoreJson.Options);
            }

            plain.Write(packed.GetBuffer().AsSpan(0, (int)packed.Length));
        }

        return sealer.Seal(new SealContext(SealScope.Statistics, villageId), plain.WrittenSpan);
    }

    /// <summary>Also opens what earlier versions wrote: tables as JSON, packed with Brotli.</summary>
    public static StatisticsSnapshot Open(RecordSealer sealer, long villageId, byte[] block)
    {
        var plain = sealer.Open(new SealContext(SealScope.Statistics, villageId), block);
        if (plain is [StatisticsCodec.FormatVersion, ..])
        {
            return StatisticsCodec.Decode(plain);
        }

        using var brotli = new BrotliStream(new MemoryStream(plain), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<StatisticsSnapshot>(brotli, StoreJson.Options)!;
    }
}
