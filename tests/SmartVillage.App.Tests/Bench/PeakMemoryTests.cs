using SmartVillage.App.Bench;

namespace SmartVillage.App.Tests.Bench;

public sealed class PeakMemoryTests
{
    [Fact]
    public void A_peak_stays_when_the_memory_is_given_back()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux keeps it.");
        var before = PeakMemory.Read(Environment.ProcessId);
        // Touched, because untouched pages are not resident.
        var block = GC.AllocateUninitializedArray<byte>(64 * 1024 * 1024);
        Array.Fill<byte>(block, 1);
        var during = PeakMemory.Read(Environment.ProcessId);
        GC.KeepAlive(block);

        Assert.InRange(during!.Value, 64, 100_000);
        Assert.True(before > 0);
    }

    [Fact]
    public void A_process_that_does_not_exist_has_none() => Assert.Null(PeakMemory.Read(int.MaxValue));
}
