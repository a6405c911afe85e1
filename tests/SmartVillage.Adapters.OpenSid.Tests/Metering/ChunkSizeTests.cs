using SmartVillage.Adapters.OpenSid.Metering;

namespace SmartVillage.Adapters.OpenSid.Tests.Metering;

public sealed class ChunkSizeTests
{
    [Theory]
    [InlineData(0.02)]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(4)]
    public void Statements_settle_well_under_half_a_second_of_work(double millisecondsPerRow)
    {
        var chunk = new ChunkSize(isLocal: false);
        var times = new List<double>();
        for (var statement = 0; statement < 20; statement++)
        {
            times.Add(chunk.Rows * millisecondsPerRow);
            chunk.Took(TimeSpan.FromMilliseconds(times[^1]));
        }

        Assert.All(times.Skip(3), time => Assert.InRange(time, 0, 450));
        Assert.InRange(chunk.Rows, 100, 5_000);
    }

    [Fact]
    public void A_server_that_slows_down_gets_a_quarter_of_the_work_at_once()
    {
        var chunk = new ChunkSize(isLocal: false);
        while (chunk.Rows < 5_000)
        {
            chunk.Took(TimeSpan.FromMilliseconds(10));
        }

        chunk.Took(TimeSpan.FromSeconds(3));

        Assert.Equal(1_250, chunk.Rows);
    }

    [Fact]
    public void A_local_server_is_asked_for_big_pieces_whatever_they_take()
    {
        var chunk = new ChunkSize(isLocal: true);

        chunk.Took(TimeSpan.FromSeconds(10));

        Assert.Equal(50_000, chunk.Rows);
    }
}
