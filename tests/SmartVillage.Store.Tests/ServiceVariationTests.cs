using SmartVillage.Domain.Areas;
using SmartVillage.Services;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.Catalog.Variations;
using SmartVillage.Store.Services;
using SmartVillage.Store.Tests.Support;

namespace SmartVillage.Store.Tests;

/// <summary>What operators say about services: every version stays, with author and time.</summary>
public sealed class ServiceVariationTests : IAsyncDisposable
{
    private static readonly VillageCode Own = Code("18.72.04.1002");
    private static readonly VillageCode Other = Code("18.72.04.1003");

    private readonly Workbench _bench = new();
    private readonly SqliteServiceVariations _variations;
    private readonly OperatorRevisions _revisions;

    public ServiceVariationTests()
    {
        _variations = new SqliteServiceVariations(_bench.Context);
        _revisions = new OperatorRevisions(_bench.Context);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_word_comes_back_as_it_was_written()
    {
        var overlay = new EntryOverlay
        {
            Mode = AdapterMode.Queue,
            Name = new LocalText("Ambulans é", "Ambulance"),
            Notice = new LocalText("Tutup"),
            Channels = [new() { Kind = ChannelKind.WhatsApp, Value = "+62 812 0000 0000", Label = new LocalText("Piket"), Hours = "Mo-Su" }],
            HiddenChannels = ["https://a.go.id"],
            Requirements = [new() { Key = "a", Name = new LocalText("KK"), Record = RecordedFact.FamilyCard }],
            Fee = new ServiceFee(5000, new LocalText("Lima ribu")),
            ProcessingTime = new ProcessingTime("P1D", new LocalText("Sehari")),
            LegalBasis = [new("UU 1/2020", "https://a.go.id")],
            LifeEvents = ["death"],
            Standard = new Dictionary<StandardComponent, LocalText> { [StandardComponent.StaffNumber] = new("Dua") },
        };

        await WriteAsync(ServiceCode.Ambulans, overlay);
        var stored = Assert.Single(await _variations.ListCurrentAsync(Own, Cancellation)).Overlay;

        Assert.Equivalent(overlay, stored, strict: true);
    }

    [Fact]
    public async Task The_history_tells_who_said_what_when_and_nothing_is_ever_overwritten()
    {
        await WriteAsync(ServiceCode.Pbb, Saying("Satu"), by: "Ani", note: "Dari BPPRD");
        _bench.Time.Advance(TimeSpan.FromDays(1));
        await WriteAsync(ServiceCode.Pbb, Saying("Dua"), by: "Budi");
        await WriteAsync(ServiceCode.Pju, Saying("Lain"));

        var history = await _variations.ListHistoryAsync(Own, ServiceCode.Pbb, null, 10, Cancellation);

        Assert.Equal(
            [(1L, "Ani", "key-Ani", "Satu", "Dari BPPRD"), (2L, "Budi", "key-Budi", "Dua", null)],
            history.Select(v => (v.Revision, v.By, v.ByKey, v.Overlay.Notice!.Id, v.Note)));
        Assert.Equal(TimeSpan.FromDays(1), history[1].At - history[0].At);
        Assert.Equal([2L], (await _variations.ListHistoryAsync(Own, ServiceCode.Pbb, 1, 10, Cancellation)).Select(v => v.Revision));
        Assert.Equal([1L], (await _variations.ListHistoryAsync(Own, ServiceCode.Pbb, null, 1, Cancellation)).Select(v => v.Revision));
        Assert.Equal(["Dua", "Lain"], (await _variations.ListCurrentAsync(Own, Cancellation)).Select(v => v.Overlay.Notice!.Id).Order());
    }

    [Fact]
    public async Task A_confirmation_keeps_the_words_and_new_words_end_it()
    {
        await WriteAsync(ServiceCode.Pbb, Saying("Satu"));
        var confirmed = await WriteAsync(ServiceCode.Pbb, overlay: null, by: "Budi");
        var edited = await WriteAsync(ServiceCode.Pbb, Saying("Dua"));

        Assert.Equal((VariationKind.Confirmed, "Satu", "Budi", confirmed!.At), (confirmed.Kind, confirmed.Overlay.Notice!.Id, confirmed.ConfirmedBy, confirmed.ConfirmedAt!.Value));
        Assert.Equal((VariationKind.Edited, null, null), (edited!.Kind, edited.ConfirmedAt, edited.ConfirmedBy));
    }

    [Fact]
    public async Task What_the_files_say_can_be_confirmed_without_own_words() =>
        Assert.Equivalent(new EntryOverlay(), (await WriteAsync(ServiceCode.Nib, overlay: null))!.Overlay, strict: true);

    [Fact]
    public async Task Who_has_not_seen_the_newest_words_writes_nothing()
    {
        var first = await WriteAsync(ServiceCode.Pbb, Saying("Satu"), basedOn: 0);
        var late = await WriteAsync(ServiceCode.Pbb, Saying("Terlambat"), basedOn: 0);
        var seen = await WriteAsync(ServiceCode.Pbb, Saying("Dua"), basedOn: first!.Revision);

        Assert.Null(late);
        Assert.Equal(2, seen!.Revision);
        Assert.Equal(2, _revisions.Read()[Own.Value]);
    }

    [Fact]
    public async Task Many_who_write_at_once_each_get_a_version_of_their_own()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => WriteAsync(ServiceCode.Pbb, Saying($"{i}")), Cancellation)));

        Assert.Equal(Enumerable.Range(1, 8).Select(i => (long)i), (await _variations.ListHistoryAsync(Own, ServiceCode.Pbb, null, 20, Cancellation)).Select(v => v.Revision));
    }

    [Fact]
    public async Task Villages_do_not_see_each_other()
    {
        await WriteAsync(ServiceCode.Pbb, Saying("Satu"));

        Assert.Empty(await _variations.ListCurrentAsync(Other, Cancellation));
        Assert.Equal([(Own.Value, 1L)], _revisions.Read().Select(r => (r.Key, r.Value)));
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private static VillageCode Code(string text) => VillageCode.TryParse(text, out var code) ? code : throw new ArgumentException("Not a code.", nameof(text));

    private static EntryOverlay Saying(string notice) => new() { Notice = new LocalText(notice) };

    private Task<ServiceVariation?> WriteAsync(ServiceCode service, EntryOverlay? overlay, string by = "Ani", string? note = null, long? basedOn = null) => _variations.AppendAsync(
        new VariationChange { Village = Own, Service = service, Overlay = overlay, By = by, ByKey = $"key-{by}", Note = note, BasedOn = basedOn }, Cancellation);
}
