using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Extracts;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Writing;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>Figures of quarters in the work file.</summary>
internal sealed class SqliteExtracts(StoreContext context) : IExtractShelf
{
    public KeptExtract? Find(VillageCode village, Quarter quarter, ExtractKind kind) => context.Work.Use(connection => connection.Read(
        "SELECT id, edition, taken_at, lines FROM extracts WHERE village = $village AND quarter = $quarter AND kind = $kind",
        row => new KeptExtract(village, quarter, kind, row.GetInt64(1), row.Instant(2), Open(row.GetInt64(0), row.BytesOrNull(3)!)),
        ("$village", village.Value),
        ("$quarter", quarter.ToString()),
        ("$kind", kind.ToString())).FirstOrDefault());

    public void Add(IReadOnlyList<KeptExtract> extracts)
    {
        ArgumentNullException.ThrowIfNull(extracts);
        _ = context.Work.Use(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            foreach (var extract in extracts)
            {
                Add(connection, extract);
            }

            transaction.Commit();
            return true;
        });
    }

    private void Add(SqliteConnection connection, KeptExtract extract)
    {
        var id = (long?)connection.Scalar(
            "INSERT OR IGNORE INTO extracts (village, quarter, kind, edition, taken_at) VALUES ($village, $quarter, $kind, $edition, $taken) RETURNING id",
            ("$village", extract.Village.Value),
            ("$quarter", extract.Quarter.ToString()),
            ("$kind", extract.Kind.ToString()),
            ("$edition", extract.Edition),
            ("$taken", extract.TakenAt.ToUnixTimeMilliseconds()));
        if (id is { } made)
        {
            connection.Run("UPDATE extracts SET lines = $lines WHERE id = $id", ("$lines", context.Sealer.Seal(PlaceOf(made), JsonSerializer.SerializeToUtf8Bytes(extract.Lines, StoreJson.Options))), ("$id", made));
        }
    }

    private ExtractLine[] Open(long id, byte[] lines) => JsonSerializer.Deserialize<ExtractLine[]>(context.Sealer.Open(PlaceOf(id), lines), StoreJson.Options)!;

    private static SealContext PlaceOf(long id) => new(SealScope.Extracts, id);
}
