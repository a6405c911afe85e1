using System.Text.Json;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Residents;
using SmartVillage.Mutakhiran.Rules;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>Compares villages by the keyed indexes of their numbers, and what is written about moves with the names of villages; what comes out says nothing about people of the other village.</summary>
internal sealed class StoredOtherVillages(StoreContext context) : IOtherVillages
{
    private const long Alive = 1;

    /// <summary>Of the index of the index, so that a case leads back to no number even for who has the store.</summary>
    private const string CasePurpose = "finding-case";

    private readonly StoredDepartures _departures = new(context);

    public OtherVillages Read(VillageCode village)
    {
        _ = context.Keys;
        var all = ListVillages();
        var others = all.Where(known => known.Neighbour.Code != village).ToList();
        if (others.Count == 0 || all.Find(known => known.Neighbour.Code == village) is not { } own)
        {
            return OtherVillages.None;
        }

        var rows = ReadRows(village);
        return new OtherVillages
        {
            AliveElsewhere = rows.Where(row => row.LifeStatus == Alive && row.Elsewhere.LifeStatus == Alive).DistinctBy(row => row.Id).ToDictionary(row => row.Id, row => NameOf(row.Index)),
            CardsElsewhere = ReadCards(village),
            Villages = [.. others.Select(known => known.Neighbour)],
            Rows = rows.GroupBy(row => row.Id).ToDictionary(same => same.Key, IReadOnlyList<RowElsewhere> (same) => [.. same.Select(row => row.Elsewhere)]),
            Expected = [.. Expected(own, others, all)],
            CaseOf = nik => NameOf(context.Keys.ComputeBlindIndex(BlindIndexPurposes.Nik, nik)),
        };
    }

    private List<(long Id, byte[] Index, long? LifeStatus, RowElsewhere Elsewhere)> ReadRows(VillageCode village) => context.Population.Use(connection => connection.Read(
        """
        SELECT a.id, a.nik_index, a.life_status, o.code, b.life_status FROM villages v JOIN residents a ON a.village_id = v.id AND a.source_key IS NOT NULL
        JOIN residents b ON b.nik_index = a.nik_index AND b.village_id <> v.id AND b.source_key IS NOT NULL JOIN villages o ON o.id = b.village_id
        WHERE v.code = $village AND a.nik_index IS NOT NULL
        """,
        row => (row.GetInt64(0), row.GetFieldValue<byte[]>(1), row.NumberOrNull(2), new RowElsewhere(CodeOf(row.GetString(3)), row.NumberOrNull(4))),
        ("$village", village.Value)));

    private Dictionary<long, string> ReadCards(VillageCode village) => context.Population.Use(connection => connection.Read(
        """
        SELECT DISTINCT a.id, a.number_index FROM villages v JOIN families a ON a.village_id = v.id AND a.source_key IS NOT NULL
        JOIN families b ON b.number_index = a.number_index AND b.village_id <> v.id AND b.source_key IS NOT NULL
        WHERE v.code = $village AND a.number_index IS NOT NULL
        """,
        row => (Id: row.GetInt64(0), Index: row.GetFieldValue<byte[]>(1)),
        ("$village", village.Value)).ToDictionary(row => row.Id, row => NameOf(row.Index)));

    /// <summary>Whom the others let go to this village, unless the person is here or lives in any of them.</summary>
    private IEnumerable<ExpectedPerson> Expected(KnownVillage own, List<KnownVillage> others, List<KnownVillage> all)
    {
        var neighbours = all.ConvertAll(known => known.Neighbour);
        var leaving = others.SelectMany(other => _departures.Read(other.Id, other.Edition, other.Neighbour.Code, neighbours)).Where(left => left.To == own.Neighbour.Code).DistinctBy(left => left.NikIndex);
        foreach (var left in leaving)
        {
            if (!IsSomewhere(own.Id, Convert.FromHexString(left.NikIndex)))
            {
                yield return new ExpectedPerson(NameOf(Convert.FromHexString(left.NikIndex)), left.Day);
            }
        }
    }

    private bool IsSomewhere(long village, byte[] index) => context.Population.Use(connection => connection.Scalar(
        "SELECT 1 FROM residents WHERE nik_index = $index AND source_key IS NOT NULL AND (village_id = $village OR life_status = $alive) LIMIT 1",
        ("$index", index),
        ("$village", village),
        ("$alive", Alive))) is not null;

    private List<KnownVillage> ListVillages()
    {
        var villages = context.Population.Use(connection => connection.Read(
            "SELECT v.id, v.code, v.profile, v.edition, (SELECT min(e.published_at) FROM editions e WHERE e.village_id = v.id) FROM villages v WHERE v.edition > 0 ORDER BY v.code",
            row => (Id: row.GetInt64(0), Code: CodeOf(row.GetString(1)), Profile: JsonSerializer.Deserialize<SourceVillage>(row.GetString(2), StoreJson.Options)!, Edition: row.GetInt64(3), Since: row.InstantOrNull(4))));
        var larger = villages.SelectMany(village => new[] { village.Profile.District, village.Profile.Regency }).Select(NameOfLarger).ToHashSet(StringComparer.Ordinal);
        return villages.ConvertAll(village =>
        {
            var name = NameFolding.Fold(village.Profile.Name);
            var since = DateOnly.FromDateTime((village.Since ?? DateTimeOffset.MaxValue).UtcDateTime);
            return new KnownVillage(village.Id, village.Edition, new NeighbourVillage(village.Code, name, larger.Contains(name), since));
        });
    }

    /// <summary>Name of a district or a regency without the word for it.</summary>
    private static string NameOfLarger(string? name)
    {
        var folded = NameFolding.Fold(name);
        var word = ((string[])["KOTA ", "KABUPATEN ", "KAB ", "KECAMATAN ", "KEC "]).FirstOrDefault(word => folded.StartsWith(word, StringComparison.Ordinal));
        return word is null ? folded : folded[word.Length..];
    }

    private static VillageCode CodeOf(string text) => VillageCode.TryParseStored(text, out var code) ? code : default;

    private string NameOf(byte[] index) => Convert.ToHexStringLower(context.Keys.ComputeBlindIndex(CasePurpose, Convert.ToHexStringLower(index))[..6]);

    private sealed record KnownVillage(long Id, long Edition, NeighbourVillage Neighbour);
}
