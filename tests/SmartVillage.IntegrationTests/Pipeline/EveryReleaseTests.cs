using SmartVillage.IntegrationTests.Generator;
using SmartVillage.Sync.Runs;
using SmartVillage.TestSupport.OpenSid;
using SmartVillage.TestSupport.OpenSid.Generation;

namespace SmartVillage.IntegrationTests.Pipeline;

/// <summary>P3, P4 and P10 on the structure of every public release: what is read is stored or set aside, and an independent reading finds no difference.</summary>
public sealed class EveryReleaseTests(MariaDb server)
{
    public static TheoryData<string, string> Releases()
    {
        var data = new TheoryData<string, string>();
        foreach (var era in OpenSidEra.All)
        {
            data.Add(era.Release, era.Origin);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task First_copy_is_exact_and_the_second_run_changes_nothing(string release, string origin)
    {
        var era = OpenSidEra.Get(release, origin);
        var (pilot, generated) = await Pilot.GenerateAsync(server, new OpenSidDatabaseOptions { Era = era, Residents = 120, Dirt = Dirt.Torture });
        await using (pilot)
        {
            await EraContent.AssertDescribedAsync(pilot.Database, era, generated);
            Assert.Equal(120, generated.Villages[0].Residents);

            var first = await pilot.SyncExactlyAsync();

            Assert.Equal(RunOutcome.Published, first.Outcome);
            Assert.Equal(1, first.Edition);
            Assert.Equal("18.72.04.1002", first.Village);
            Assert.Equal(generated.Villages[0].Rows["tweb_penduduk"], first.Read["residents"]);
            Assert.Equal(generated.Villages[0].Rows["tweb_keluarga"], first.Read["families"]);
            Assert.Equal(0, first.Quarantined.Values.Sum());

            var second = await pilot.SyncExactlyAsync();

            Assert.Equal((RunOutcome.Unchanged, 1L), (second.Outcome, second.Edition));
        }
    }
}
