using System.Collections.Concurrent;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Rules;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Writing;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>
/// Who left a village for another one of this store. What was written about a move is opened once for each edition and leaves nothing behind but the code of the village that was meant.
/// </summary>
internal sealed class StoredDepartures(StoreContext context)
{
    private const long Moved = 3;

    private static readonly FieldDefinition Destination = Entities.ResidentEvents["destination"];
    private static readonly FieldDefinition MoveKind = Entities.ResidentEvents["moveKind"];
    private static readonly FieldDefinition EventAt = Entities.ResidentEvents["eventAt"];

    private readonly ConcurrentDictionary<long, Kept> _kept = new();

    /// <summary>Departures of the visible edition that lead to one of these villages.</summary>
    public IReadOnlyList<Departure> Read(long villageId, long edition, VillageCode village, IReadOnlyList<NeighbourVillage> villages)
    {
        if (_kept.TryGetValue(villageId, out var kept) && kept.Edition == edition && kept.Villages.SequenceEqual(villages))
        {
            return kept.Departures;
        }

        var found = Open(villageId, village, villages);
        _kept[villageId] = new Kept(edition, villages, found);
        return found;
    }

    private List<Departure> Open(long villageId, VillageCode village, IReadOnlyList<NeighbourVillage> villages) => StoreErrors.Guard(context.Population.Path, () =>
    {
        using var connection = context.Population.OpenReader();
        using var rows = new RawStatement(
            connection,
            """
            SELECT e.id, e.source_key, e.fingerprint, e.block, r.nik_index FROM residents r
            JOIN resident_events e ON e.village_id = r.village_id AND e.resident = r.source_key AND e.kind = ?2 AND e.source_key IS NOT NULL
            WHERE r.village_id = ?1 AND r.source_key IS NOT NULL AND r.life_status = ?2 AND r.nik_index IS NOT NULL ORDER BY e.source_key
            """);
        rows.Bind(1, villageId);
        rows.Bind(2, Moved);
        var last = new Dictionary<string, Departure>(StringComparer.Ordinal);
        while (rows.Step())
        {
            var index = Convert.ToHexStringLower(rows.Bytes(4));
            var move = RowReader.Read(context, Entities.ResidentEvents, villageId, rows).Record;

            // A later move says where somebody is now, also when it leads out of reach.
            last[index] = new Departure(index, MoveDestinations.Find(move.Text(Destination), move.Number(MoveKind), village, villages)?.Code, move.Day(EventAt));
        }

        return last.Values.Where(left => left.To is not null && left.To != village).ToList();
    });

    private sealed record Kept(long Edition, IReadOnlyList<NeighbourVillage> Villages, IReadOnlyList<Departure> Departures);
}

/// <summary>A move.</summary>
/// <param name="NikIndex">Keyed index of the NIK, as hexadecimal text.</param>
/// <param name="To">The village that was meant; nothing for one that is not in this store.</param>
/// <param name="Day">Day of the move.</param>
internal sealed record Departure(string NikIndex, VillageCode? To, DateOnly? Day);
