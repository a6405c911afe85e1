using CsCheck;

namespace SmartVillage.IntegrationTests.Torture;

/// <summary>
/// Whatever happens to an OpenSID database, in whatever order: after every publish the copy is exact, ids of people are stable, the change list is the difference and the
/// receipts hold (P2 to P6, P9, P10). A failure prints its seed and the shortest sequence that still fails.
/// </summary>
public sealed class TortureTests
{
    [Fact]
    public async Task Random_sequences_of_real_life_leave_an_exact_copy()
    {
        await TortureCase.Of(residents: 60, rounds: 5).SampleAsync(TortureSequence.PlayAsync, seed: TortureSettings.Seed, iter: TortureSettings.Sequences, print: sequence => sequence.ToString());
        // One sequence that is played again need not end so.
        Assert.True(TortureSettings.Seed is not null || TortureSequence.Confirmed > 0, "No sequence ended with a night that digests proved.");
    }

    [Fact]
    public async Task Random_sequences_of_large_villages_leave_an_exact_copy()
    {
        Assert.SkipWhen(TortureSettings.LargeSequences == 0, "Only with ./smartvillage test --torture.");
        await TortureCase.Of(residents: 3000, rounds: 8).SampleAsync(TortureSequence.PlayAsync, seed: TortureSettings.Seed, iter: TortureSettings.LargeSequences, print: sequence => sequence.ToString());
    }
}
