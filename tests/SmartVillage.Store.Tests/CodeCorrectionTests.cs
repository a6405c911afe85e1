using SmartVillage.Domain.Areas;
using SmartVillage.Services;
using SmartVillage.Services.Catalog.Variations;
using SmartVillage.Services.Facilities;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Ambulance;
using SmartVillage.Services.Requests.Outbox;
using SmartVillage.Store.Access;
using SmartVillage.Store.Requests;
using SmartVillage.Store.Services;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Store.Tests;

/// <summary>A village whose code was corrected keeps everything that people wrote about it.</summary>
public sealed class CodeCorrectionTests : IAsyncDisposable
{
    private const string Wrong = "18.72.04.09";
    private const string Right = "18.72.04.1002";

    private readonly Workbench _bench = new();

    public CodeCorrectionTests()
    {
        _bench.Source.Villages[0] = MemorySource.Village(Wrong, "Tejosari");
        _bench.Source.AddFamilies(3);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SqliteServiceVariations Variations => new(_bench.Context);

    private SqliteFacilities Facilities => new(_bench.Context);

    private SqliteServiceRequests Requests => new(_bench.Context, new NoRequestHook(), new InternalBoard());

    [Fact]
    public async Task Variation_confirmation_request_facility_and_key_go_with_the_village()
    {
        Assert.Equal(RunOutcome.Published, (await _bench.SyncAsync()).Outcome);
        var key = _bench.Keys.Create("Ani", ApiRoles.Operator, Wrong);
        await WriteEverythingAsync(Wrong);

        await CorrectAsync();

        var variation = Assert.Single(await Variations.ListCurrentAsync(Code(Right), Cancellation));
        Assert.Equal((2L, "Tutup", "Ani"), (variation.Revision, variation.Overlay.Notice!.Id, variation.ConfirmedBy));
        Assert.Equal("Wifi", Assert.Single(await Facilities.ListAsync(Code(Right), Cancellation)).Details.Name);
        var request = Assert.Single(await Requests.ListAsync(Code(Right), new RequestFilter(), Cancellation));
        Assert.Equal((Right, "Lampu mati"), (request.Village.Value, request.Content!.Description));
        _bench.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(Right, _bench.Keys.Find(key)!.Village);
        Assert.Equal([], LeftBehind());
    }

    [Fact]
    public async Task Counters_go_on_so_that_no_kept_answer_is_confirmed()
    {
        await _bench.SyncAsync();
        await WriteEverythingAsync(Wrong);
        var before = new OperatorRevisions(_bench.Context).Read();

        await CorrectAsync();

        var after = new OperatorRevisions(_bench.Context).Read();
        Assert.True(after[Right] > before[Wrong]);
        Assert.True(after[OperatorRevisions.RequestsOf(Right)] > before[OperatorRevisions.RequestsOf(Wrong)]);
        Assert.DoesNotContain(Wrong, after.Keys);
    }

    [Fact]
    public async Task Words_that_were_already_written_under_the_new_code_come_last_and_none_is_lost()
    {
        await _bench.SyncAsync();
        await WriteEverythingAsync(Wrong);
        await SayAsync(Right, "Baru satu");
        await SayAsync(Right, "Baru dua");

        await CorrectAsync();

        var history = await Variations.ListHistoryAsync(Code(Right), ServiceCode.Pbb, null, 10, Cancellation);
        Assert.Equal([(1L, "Tutup"), (2L, "Tutup"), (3L, "Baru satu"), (4L, "Baru dua")], history.Select(v => (v.Revision, v.Overlay.Notice!.Id)));
    }

    [Fact]
    public async Task A_process_that_dies_after_the_commit_leaves_it_to_the_next()
    {
        await _bench.SyncAsync();
        await WriteEverythingAsync(Wrong);
        _bench.Context.Population.Use(connection =>
        {
            CodeCorrections.Note(connection, Wrong, "18.72.04.10");
            CodeCorrections.Note(connection, "18.72.04.10", Right);
            return true;
        });

        await using var next = _bench.Beside();
        _ = next.Store.Keys;

        Assert.Single(await Variations.ListCurrentAsync(Code(Right), Cancellation));
        Assert.Equal([], LeftBehind());
        CodeCorrections.Follow(_bench.Context);
        Assert.Single(await Facilities.ListAsync(Code(Right), Cancellation));
    }

    [Fact]
    public async Task A_village_that_later_has_the_former_code_takes_nothing()
    {
        await _bench.SyncAsync();
        await WriteEverythingAsync(Wrong);
        await CorrectAsync();
        await SayAsync(Wrong, "Desa lain");
        await _bench.SyncAsync();

        Assert.Equal("Desa lain", Assert.Single(await Variations.ListCurrentAsync(Code(Wrong), Cancellation)).Overlay.Notice!.Id);
        Assert.Equal("Tutup", Assert.Single(await Variations.ListCurrentAsync(Code(Right), Cancellation)).Overlay.Notice!.Id);
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private static VillageCode Code(string text) => VillageCode.TryParseStored(text, out var code) ? code : default;

    private async Task CorrectAsync()
    {
        _bench.Source.Villages[0] = MemorySource.Village(Right, "Tejosari");
        Assert.Contains((await _bench.SyncAsync()).Outcome, (RunOutcome[])[RunOutcome.Published, RunOutcome.Unchanged]);
        Assert.Equal(Right, _bench.Read(reader => reader.FindVillage(Right)!.Code));
    }

    private Task<ServiceVariation?> SayAsync(string village, string? notice) => Variations.AppendAsync(
        new VariationChange { Village = Code(village), Service = ServiceCode.Pbb, Overlay = notice is null ? null : new() { Notice = new(notice) }, By = "Ani", ByKey = "k" }, Cancellation);

    private async Task WriteEverythingAsync(string village)
    {
        await SayAsync(village, "Tutup");
        await SayAsync(village, null);
        await Facilities.WriteAsync(
            new FacilityChange { Village = Code(village), Details = new() { Kind = FacilityKind.Wifi, Name = "Wifi", Latitude = -5.1, Longitude = 105.3 }, By = "Ani", ByKey = "k" }, Cancellation);
        await Requests.AddAsync(
            new NewRequest
            {
                Village = Code(village),
                Type = RequestTypes.Find("pju-mati")!,
                Content = new RequestContent { Description = "Lampu mati", Latitude = -5.1, Longitude = 105.3 },
                Channel = RequestChannel.Resident,
                Code = TrackingCode.Create(),
                ReceivedAt = _bench.Time.GetUtcNow(),
                DueAt = _bench.Time.GetUtcNow().AddDays(1),
            },
            Cancellation);
    }

    /// <summary>Tables that still have rows under the wrong code.</summary>
    private List<string> LeftBehind() => _bench.Context.Work.Use(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c ON c.name = 'village' WHERE m.type = 'table'";
        var tables = new List<string>();
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                tables.Add(reader.GetString(0));
            }
        }

        return tables.Where(table =>
        {
            command.CommandText = $"SELECT count(*) FROM \"{table}\" WHERE village LIKE '{Wrong}%'";
            return (long)command.ExecuteScalar()! > 0;
        }).ToList();
    });
}
