using System.Globalization;
using SmartVillage.Adapters.OpenSid.Backup;
using SmartVillage.Domain.Areas;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>Digests the rows of a database without a server; the counterpart of <see cref="SourceSide"/>.</summary>
internal sealed class RawSide
{
    private const string Map = "tweb_penduduk_map";
    private const char Between = '\u001f';
    private readonly IRawDatabase _database;
    private readonly CanonicalRow _row = new();
    private CoordinateSums? _coordinates;

    public RawSide(IRawDatabase database)
    {
        _database = database;
        Catalog = new SourceCatalog();
        foreach (var table in database.Catalog.Tables)
        {
            foreach (var column in table.Columns)
            {
                Catalog.Add(table.Name, column.Name, column.DataType);
            }
        }
    }

    public SourceCatalog Catalog { get; }

    /// <summary>Village profiles in the order of their ids.</summary>
    public List<(long? Id, VillageCode? Code)> Profiles() => Catalog.Find("config")?.Has("id") == true
        ? [.. Rows("config", ["id", .. VillageFinder.CodeColumns]).Select(VillageFinder.Profile).OrderBy(profile => profile.Id)]
        : [];

    /// <summary>Digests of one entity of one village.</summary>
    public SourceSums Sum(VerifiedEntity entity, VerifiedVillage village, CancellationToken cancellationToken)
    {
        var sums = new SourceSums();
        var coordinates = entity.HasMap ? _coordinates ??= LoadCoordinates() : null;
        foreach (var (key, values) in Canonical(entity, village, _ => true, cancellationToken))
        {
            foreach (var value in values)
            {
                _row.Add(value);
            }

            var digest = _row.Finish();
            sums.Add(key, coordinates is null ? digest : digest ^ coordinates.Find(key));
        }

        return sums;
    }

    /// <summary>The rows with these keys in canonical form.</summary>
    public IReadOnlyList<SourceRow> Find(VerifiedEntity entity, VerifiedVillage village, IReadOnlySet<long> keys, CancellationToken cancellationToken)
    {
        bool IsWanted(string? text) => Key(text) is { } key && keys.Contains(key);
        var coordinates = new Dictionary<long, (string?, string?)>();
        if (entity.HasMap)
        {
            foreach (var row in Rows(Map, ["id", "lat", "lng"]).Where(row => IsWanted(row[0])))
            {
                CoordinateSums.KeepLowest(coordinates, Key(row[0])!.Value, row[1], row[2]);
            }
        }

        // The values of a row are only good until the next one comes.
        return [.. Canonical(entity, village, IsWanted, cancellationToken)
            .Select(row => new SourceRow(Key(row.Key)!.Value, [.. row.Values], coordinates.GetValueOrDefault(Key(row.Key)!.Value)))];
    }

    private static long? Key(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;

    private IEnumerable<(string? Key, string?[] Values)> Canonical(
        VerifiedEntity entity, VerifiedVillage village, Func<string?, bool> isWanted, CancellationToken cancellationToken)
    {
        List<string> columns = [entity.Key, .. entity.Fields.SelectMany(field => field.Columns), .. entity.HasTenant ? ["config_id"] : Array.Empty<string>()];
        var values = new string?[entity.Fields.Count];
        foreach (var row in Rows(entity.Table, columns))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!isWanted(row[0]) || !village.Includes(entity, entity.HasTenant ? row[^1] : null))
            {
                continue;
            }

            var at = 1;
            for (var i = 0; i < values.Length; i++)
            {
                var field = entity.Fields[i];
                values[i] = field.Rule(field.Columns.Count == 1 ? row[at] : string.Join(Between, row.AsSpan(at, field.Columns.Count)!));
                at += field.Columns.Count;
            }

            yield return (row[0], values);
        }
    }

    private CoordinateSums LoadCoordinates()
    {
        var sums = new CoordinateSums();
        foreach (var row in Rows(Map, ["id", "lat", "lng"]).OrderBy(row => long.TryParse(row[0], CultureInfo.InvariantCulture, out var id) ? id : 0))
        {
            sums.Add(row[0], row[1], row[2]);
        }

        return sums;
    }

    /// <summary>Rows with the given columns; one that is not there is nothing.</summary>
    private IEnumerable<string?[]> Rows(string table, IReadOnlyList<string> columns)
    {
        var schema = _database.Catalog.Find(table)!;
        var there = columns.Select(schema.Ordinal).ToList();
        var known = there.Where(ordinal => ordinal >= 0).ToList();
        return known.Count == there.Count ? _database.ReadRows(schema, there) : _database.ReadRows(schema, known).Select(row => Spread(row, there));
    }

    private static string?[] Spread(string?[] row, List<int> there)
    {
        var next = 0;
        return [.. there.Select(ordinal => ordinal < 0 ? null : row[next++])];
    }
}
