using SmartVillage.Domain.Records;
using SmartVillage.Sync.Stores;
using SmartVillage.Sync.Verifying;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>Reads the copy row by row and holds it against what the source gave.</summary>
internal sealed class CopySide(IStoredContent stored)
{
    private readonly CanonicalRow _row = new();

    /// <summary>Compares one entity; <paramref name="villageId"/> is null for a village that has no edition yet, <paramref name="log"/> when nobody asked for the rows.</summary>
    public async Task<EntityVerification> CompareAsync(
        VerifiedEntity entity, SourceSums sums, long? villageId, long quarantined, DifferenceLog? log, CancellationToken cancellationToken)
    {
        long ghosts = 0, stale = 0;
        if (villageId is { } village)
        {
            await foreach (var row in stored.ReadAllAsync(village, entity.Definition, cancellationToken))
            {
                switch (sums.Take(row.Record.SourceKey, Digest(entity, row.Record)))
                {
                    case KeyMatch.Different:
                        stale++;
                        log?.AddStale(row);
                        break;
                    case KeyMatch.OnlyInCopy:
                        ghosts++;
                        log?.AddGhost(row);
                        break;
                }
            }
        }

        log?.AddMissing(sums, quarantined);
        return new EntityVerification(sums.CountMissing(quarantined), ghosts, stale, quarantined);
    }

    private UInt128 Digest(VerifiedEntity entity, EntityRecord record)
    {
        foreach (var field in entity.Fields)
        {
            _row.Add(field.CopyRule(record.Text(field.Field)));
        }

        var digest = _row.Finish();
        if (record.HasSpecific && entity.Unwanted.Any(record.WasRead))
        {
            // Whatever the source says, no row of a copy that may not hold this is right.
            digest = ~digest;
        }

        return entity.HasMap ? digest ^ CoordinateSums.Of(record, _row) : digest;
    }
}
