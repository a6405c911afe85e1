using Microsoft.Extensions.Time.Testing;
using SmartVillage.Domain.Areas;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Hazards;
using SmartVillage.Services.Hazards.Index;

namespace SmartVillage.Services.Tests.Hazards;

/// <summary>Each place is read once a year, again when its point moves, and nobody is asked in vain.</summary>
public sealed class HazardIndexRefreshTests
{
    private static readonly VillageCode Own = VillageCode.TryParse("18.72.04.1002", out var code) ? code : default;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
    private readonly Map _map = new();
    private readonly Places _places = new();
    private readonly Memory _memory = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_place_is_read_once_and_again_after_a_year()
    {
        Assert.Equal(new HazardIndexReport(6, 0, null), await RunAsync());
        Assert.Equal(new HazardIndexReport(0, 0, null), await RunAsync());
        _time.Advance(TimeSpan.FromDays(364));
        Assert.Equal(0, (await RunAsync()).Read);
        _time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(6, (await RunAsync()).Read);
    }

    [Fact]
    public async Task A_point_that_moved_is_read_again_alone()
    {
        await RunAsync();
        _places.Points[1] = _places.Points[1] with { Latitude = -5.2 };

        Assert.Equal(3, (await RunAsync()).Read);
        Assert.Equal(-5.2, _memory.List(Own).First(r => r.Place == "RW 03").Latitude);
    }

    [Fact]
    public async Task A_source_that_fails_is_not_asked_further_and_the_rest_waits()
    {
        _map.FailsAfter = 2;

        Assert.Equal(new HazardIndexReport(2, 0, "tidak menjawab"), await RunAsync());
        Assert.Equal(3, _map.Calls);
        _map.FailsAfter = int.MaxValue;
        Assert.Equal(4, (await RunAsync()).Read);
    }

    [Fact]
    public async Task A_place_without_a_value_is_kept_as_such()
    {
        _map.IsEmpty = true;

        Assert.Equal(new HazardIndexReport(6, 6, null), await RunAsync());
        Assert.All(_memory.List(Own), r => Assert.Equal((null, null), (r.Value, r.Class)));
        Assert.Equal(0, (await RunAsync()).Read);
    }

    [Fact]
    public async Task Nobody_is_asked_while_it_is_off()
    {
        _map.IsOn = false;

        Assert.Equal((0, 0), ((await RunAsync()).Read, _map.Calls));
    }

    [Theory]
    [InlineData(0, HazardIndexClass.Low)]
    [InlineData(0.333, HazardIndexClass.Low)]
    [InlineData(0.34, HazardIndexClass.Medium)]
    [InlineData(0.666, HazardIndexClass.Medium)]
    [InlineData(0.67, HazardIndexClass.High)]
    [InlineData(1, HazardIndexClass.High)]
    public void Classes_are_thirds_of_the_scale(double value, HazardIndexClass expected) =>
        Assert.Equal(expected, new HazardIndexReading("desa", 0, 0, HazardIndexKind.Flood, value, DateTimeOffset.UnixEpoch).Class);

    [Theory]
    [InlineData("-5.1", "105.3", true)]
    [InlineData("0", "0", false)]
    [InlineData("", "105.3", false)]
    [InlineData("-95", "105.3", false)]
    [InlineData("NaN", "105.3", false)]
    [InlineData("x", null, false)]
    public void A_point_is_two_numbers_on_the_globe(string? latitude, string? longitude, bool isPoint) => Assert.Equal(isPoint, Degrees.Point(latitude, longitude) is not null);

    private Task<HazardIndexReport> RunAsync() => new HazardIndexRefresh(_map, _places, _memory, _time).RunAsync(Cancellation);

    private sealed class Map : IHazardIndexSource
    {
        public bool IsOn { get; set; } = true;

        public bool IsEmpty { get; set; }

        public int FailsAfter { get; set; } = int.MaxValue;

        public int Calls { get; private set; }

        public Task<AdapterAnswer<double>> ReadAsync(HazardIndexKind kind, double latitude, double longitude, CancellationToken cancellationToken) => Task.FromResult(
            Calls++ >= FailsAfter ? AdapterAnswers.Failed<double>(AnswerStatus.Unavailable, "tidak menjawab")
            : IsEmpty ? AdapterAnswers.Failed<double>(AnswerStatus.NotFound, "kosong")
            : AdapterAnswers.Ok(0.5));
    }

    private sealed class Places : IHazardPoints
    {
        public List<HazardPoint> Points { get; } = [new(Own, "desa", -5.11, 105.32), new(Own, "RW 03", -5.12, 105.33)];

        public IReadOnlyList<HazardPoint> List() => Points;
    }

    private sealed class Memory : IHazardIndices
    {
        private readonly Dictionary<(string, HazardIndexKind), HazardIndexReading> _kept = [];

        public void Keep(VillageCode village, HazardIndexReading reading) => _kept[(reading.Place, reading.Kind)] = reading;

        public IReadOnlyList<HazardIndexReading> List(VillageCode village) => [.. _kept.Values];
    }
}
