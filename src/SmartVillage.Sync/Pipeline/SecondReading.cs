using System.Buffers;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Compare;
using SmartVillage.Sync.Receipts;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Pipeline;

/// <summary>
/// Reads an entity again in a new snapshot before a big drop is shown to anybody: an import with "replace all" empties OpenSID's tables for seconds to minutes.
/// </summary>
internal static class SecondReading
{
    public static async Task<bool> AgreesAsync(
        ISourceSnapshot snapshot, SourceVillage village, IEnumerable<EntityComparison> comparisons, IStoreKeys keys, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        foreach (var comparison in comparisons)
        {
            if (!snapshot.Probe.Maps[comparison.Entity.Name].IsRead)
            {
                return false;
            }

            var sum = new ContentSum();
            await foreach (var batch in snapshot.ReadAsync(village, comparison.Entity, cancellationToken))
            {
                foreach (var record in batch.Records)
                {
                    buffer.ResetWrittenCount();
                    RecordCodec.Encode(record, buffer);
                    sum = sum.Add(keys.ComputeFingerprint(comparison.Entity, buffer.WrittenSpan));
                }
            }

            if (sum != comparison.Sum)
            {
                return false;
            }
        }

        return true;
    }
}
