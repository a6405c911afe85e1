using MySqlConnector;
using SmartVillage.Domain.Areas;
using SmartVillage.IntegrationTests.Pipeline;
using SmartVillage.Mutakhiran.Evaluation;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Rules;
using SmartVillage.TestSupport.OpenSid;
using SmartVillage.TestSupport.OpenSid.Generation;

namespace SmartVillage.IntegrationTests.Mutakhiran;

/// <summary>What is written wrong in a real database is found after the next sync, about the right subject, and few others are found in a clean village.</summary>
public sealed class SeededViolationTests(MariaDb server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("22.12")]
    [InlineData("24.10")]
    public async Task Violations_in_a_real_database_are_found_after_the_sync(string release)
    {
        var era = release == OpenSidEra.V2212.Release ? OpenSidEra.V2212 : OpenSidEra.V2410Fresh;
        var (pilot, _) = await Pilot.GenerateAsync(server, new OpenSidDatabaseOptions { Era = era, Residents = 1500 });
        await using var _ = pilot;
        await pilot.SyncAsync();
        var before = await FindingsAsync(pilot);
        var seeds = await SeedAsync(pilot);
        await pilot.SyncAsync();

        var after = await FindingsAsync(pilot);
        var village = pilot.Get<IVillagePopulations>().Read(Village(pilot))!;

        var missed = seeds.Where(seed => !after.Contains((seed.Rule, seed.Kind, IdOf(village, seed)))).Select(seed => seed.Rule);
        Assert.Empty(missed);
        Assert.All(seeds.Where(IsRare), seed => Assert.DoesNotContain((seed.Rule, seed.Kind, IdOf(village, seed)), before));
    }

    [Fact]
    public async Task A_clean_village_of_three_thousand_gives_few_findings()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, new OpenSidDatabaseOptions { Era = OpenSidEra.V2410Fresh, Dirt = Dirt.None });
        await using var _ = pilot;
        await pilot.SyncAsync();

        var errors = (await pilot.Get<IFindings>().ListAsync(await EvaluatedAsync(pilot), [FindingState.Open], Cancellation)).Where(finding => finding.Severity == Severity.Error);

        // Heads die in a generated village, too, and their cards are not made anew.
        var byRule = errors.Where(finding => finding.Rule is not ("FAM-01" or "FAM-04" or "FAM-13")).GroupBy(finding => finding.Rule).ToDictionary(group => group.Key, group => group.Count());
        Assert.All(byRule, rule => Assert.True(rule.Value <= 30, $"{rule.Key}: {rule.Value}"));
    }

    /// <summary>Whether generated people do not break the rule anyway: something is missing for many of them, and their card numbers belong to a district that does not exist.</summary>
    private static bool IsRare(PlacedSeed seed) => seed.Rule != "KK-06" && RuleCatalog.Find(seed.Rule)!.Info.Severity != Severity.Enrich;

    private static long IdOf(VillagePopulation village, PlacedSeed seed) => seed.Kind == SubjectKind.Family ? village.FindFamily(seed.Key)!.Id : village.FindPerson(seed.Key)!.Id;

    private static VillageCode Village(Pilot pilot) => Assert.Single(pilot.Get<IVillagePopulations>().List()).Code;

    private static async Task<VillageCode> EvaluatedAsync(Pilot pilot)
    {
        await pilot.Get<IQualityEvaluation>().EnsureCurrentAsync(Village(pilot), Cancellation);
        return Village(pilot);
    }

    private static async Task<HashSet<(string Rule, SubjectKind Kind, long Id)>> FindingsAsync(Pilot pilot)
    {
        return [.. (await pilot.Get<IFindings>().ListAsync(await EvaluatedAsync(pilot), [FindingState.Open], Cancellation)).Select(finding => (finding.Rule, finding.Subject, finding.SubjectId))];
    }

    /// <summary>Each seed takes a married couple of its own in which everything about it is as it should be.</summary>
    private static async Task<List<PlacedSeed>> SeedAsync(Pilot pilot)
    {
        await using var connection = await pilot.Database.OpenAsync();
        var couples = new List<(long Family, long Head, long Wife)>();
        await using (var find = new MySqlCommand(
            """
            SELECT k.id, h.id, w.id FROM tweb_keluarga k JOIN tweb_penduduk h ON h.id = k.nik_kepala AND h.status_dasar = 1 AND h.sex = 1 AND h.kk_level = 1 AND h.status_kawin = 2 AND h.id_kk = k.id
            JOIN tweb_penduduk w ON w.id_kk = k.id AND w.kk_level = 3 AND w.status_dasar = 1 AND w.sex = 2 AND w.status_kawin = 2
            WHERE h.tanggallahir BETWEEN '1950-01-02' AND '1990-01-01' AND w.tanggallahir BETWEEN '1950-01-02' AND '1990-01-01' AND h.nik REGEXP '^[1-9][0-9]{15}$' AND w.nik REGEXP '^[1-9][0-9]{15}$'
              AND (SELECT COUNT(*) FROM tweb_penduduk m WHERE m.id_kk = k.id AND m.kk_level IN (1, 2, 3)) = 2
            ORDER BY k.id
            """,
            connection))
        await using (var reader = await find.ExecuteReaderAsync(Cancellation))
        {
            while (await reader.ReadAsync(Cancellation))
            {
                couples.Add((reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2)));
            }
        }

        var placed = new List<PlacedSeed>();
        foreach (var (seed, at) in ViolationSeeds.All.Select((seed, at) => (seed, at)))
        {
            var (family, head, wife) = couples[at];
            await using var write = new MySqlCommand(seed.Sql, connection);
            write.Parameters.AddWithValue("@k", family);
            write.Parameters.AddWithValue("@h", head);
            write.Parameters.AddWithValue("@w", wife);
            write.Parameters.AddWithValue("@n", at);
            await write.ExecuteNonQueryAsync(Cancellation);
            placed.Add(seed.About switch
            {
                SeedSubject.Family => new PlacedSeed(seed.Rule, SubjectKind.Family, family),
                SeedSubject.Wife => new PlacedSeed(seed.Rule, SubjectKind.Resident, wife),
                _ => new PlacedSeed(seed.Rule, SubjectKind.Resident, head),
            });
        }

        return placed;
    }

    private sealed record PlacedSeed(string Rule, SubjectKind Kind, long Key);
}
