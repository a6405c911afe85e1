using CsCheck;
using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.Tests.Catalog;

/// <summary>What operators say on top of the files, modes that work, and confirmations that run out.</summary>
public sealed class ServiceCatalogTests
{
    [Fact]
    public void An_operators_channel_comes_first_and_is_marked_as_theirs()
    {
        var said = new EntryOverlay { Channels = [new() { Kind = ChannelKind.Phone, Value = "+62 725 100200" }] };

        var channels = Find(ServiceCode.Rsud, said).Channels;

        Assert.Equal(("+62 725 100200", Confidence.Operator, "tel:+62725100200"), (channels[0].Value, channels[0].Confidence!.Value, channels[0].Href));
        Assert.Contains(channels, c => c.Value == "119");
    }

    [Fact]
    public void A_channel_said_again_is_not_shown_twice()
    {
        var said = new EntryOverlay { Channels = [new() { Kind = ChannelKind.Web, Value = "https://oss.go.id" }] };

        var channel = Assert.Single(Find(ServiceCode.Nib, said).Channels, c => c.Value == "https://oss.go.id");
        Assert.Equal(Confidence.Operator, channel.Confidence);
    }

    [Fact]
    public void A_wrong_channel_can_be_hidden_but_never_the_numbers_that_save_lives()
    {
        var said = new EntryOverlay { HiddenChannels = ["https://dukcapil.metrokota.go.id", "112", "119"] };

        Assert.DoesNotContain(Find(ServiceCode.Kependudukan, said).Channels, c => c.Value == "https://dukcapil.metrokota.go.id");
        Assert.Equal(["119", "112"], Find(ServiceCode.Psc119, said).Channels.Select(c => c.Value));
    }

    [Fact]
    public void What_is_not_said_stays_as_the_files_have_it()
    {
        var changed = Find(ServiceCode.Pbb, new EntryOverlay { Notice = new LocalText("Loket tutup hari Jumat"), Fee = new ServiceFee(5000, new LocalText("Rp5.000")) });
        var plain = Places.Catalog.Find(ServiceCode.Pbb, Places.Tejosari, null, Places.Now);

        Assert.Equal(("Loket tutup hari Jumat", 5000L), (changed.Notice!.Id, changed.Fee.Amount!.Value));
        Assert.Equal((plain.Name, plain.Office, plain.LegalBasis.Count), (changed.Name, changed.Office, changed.LegalBasis.Count));
        Assert.Equal("Rp5.000", changed.Standard.Single(s => s.Component == StandardComponent.Fee).Text!.Id);
    }

    [Fact]
    public void A_component_that_an_operator_fills_is_asked_for_no_more()
    {
        var said = new EntryOverlay { Standard = new Dictionary<StandardComponent, LocalText> { [StandardComponent.StaffNumber] = new("Dua orang") } };

        var entry = Find(ServiceCode.Pbb, said);

        Assert.Equal("Dua orang", entry.Standard.Single(s => s.Component == StandardComponent.StaffNumber).Text!.Id);
        Assert.DoesNotContain(entry.ToConfirm, q => q.What.Id.EndsWith("Jumlah pelaksana", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(AdapterMode.Directory, AdapterMode.Directory)]
    [InlineData(AdapterMode.Queue, AdapterMode.Queue)]
    [InlineData(AdapterMode.Live, AdapterMode.Queue)]
    public void A_mode_is_shown_only_as_far_as_it_works(AdapterMode works, AdapterMode shown)
    {
        var entry = new ServiceCatalog(new Works(works)).Find(ServiceCode.Bpjs, Places.Tejosari, null, Places.Now);

        Assert.Equal((shown, AdapterMode.Queue), (entry.Mode, entry.WantedMode));
    }

    [Theory]
    [InlineData("https://tejosari.example", "https://tejosari.example/layanan-mandiri")]
    [InlineData(" https://tejosari.example/index.php/ ", "https://tejosari.example/index.php/layanan-mandiri")]
    [InlineData("tejosari.example", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("https://tejosari.example/?a=b", null)]
    [InlineData("https://user:secret@tejosari.example", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_self_service_leads_to_the_villages_own_website(string? website, string? expected)
    {
        var entry = Places.Catalog.Find(ServiceCode.LayananMandiri, Places.Tejosari with { Website = website }, null, Places.Now);

        Assert.Equal(expected, entry.Channels.FirstOrDefault(c => c.Kind == ChannelKind.Web)?.Href);
    }

    [Theory]
    [InlineData("2026-09-01T03:00:00Z", Confirmation.Current)]
    [InlineData("2025-09-01T03:00:01Z", Confirmation.Current)]
    [InlineData("2025-09-01T03:00:00Z", Confirmation.Expired)]
    [InlineData("2020-01-01T00:00:00Z", Confirmation.Expired)]
    [InlineData(null, Confirmation.Never)]
    public void A_confirmation_counts_for_twelve_months(string? at, Confirmation expected)
    {
        DateTimeOffset? confirmedAt = at is null ? null : DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);

        var entry = Places.Catalog.Find(ServiceCode.Bpjs, Places.Tejosari, Places.Says(ServiceCode.Bpjs, new EntryOverlay(), confirmedAt), Places.Now);

        Assert.Equal((expected, confirmedAt), (entry.Confirmation, entry.ConfirmedAt));
    }

    [Fact]
    public void Of_two_layers_the_older_look_counts()
    {
        var catalog = new ServiceCatalog(
            Services.Catalog.Files.CatalogReader.Read(
                [("a.json", Services.Catalog.Files.CatalogFiles.Text("national.json")), ("b.json", """{"area":"18.72","reviewedOn":"2025-01-01","entries":[{"code":"bpjs","mode":"Queue"}]}""")]),
            new DirectoryOnly());

        Assert.Equal(new DateOnly(2025, 1, 1), catalog.Find(ServiceCode.Bpjs, Places.Tejosari, null, Places.Now).ReviewedOn);
    }

    [Fact]
    public void The_same_words_twice_change_nothing() => Gen.Select(Gen.Int[0, 9].Select(i => ServiceCodes.All[i]), Gen.Char.AlphaNumeric.Array[1, 20].Select(c => new string(c)), Gen.Bool).Sample((code, text, hasChannel) =>
    {
        var overlay = new EntryOverlay
        {
            Name = new LocalText(text),
            Channels = hasChannel ? [new() { Kind = ChannelKind.Counter, Value = text }] : null,
        };
        var (once, twice) = (new EntryDraftProbe(code, overlay, 1).Entry, new EntryDraftProbe(code, overlay, 2).Entry);

        Assert.Equal(once.Channels, twice.Channels);
        Assert.Equal(once.Name, twice.Name);
    });

    private static ServiceEntry Find(ServiceCode code, EntryOverlay overlay) => Places.Catalog.Find(code, Places.Tejosari, Places.Says(code, overlay), Places.Now);

    private sealed class Works(AdapterMode mode) : IServiceModes
    {
        public AdapterMode HighestOf(ServiceCode code) => mode;
    }

    private sealed class EntryDraftProbe
    {
        public EntryDraftProbe(ServiceCode code, EntryOverlay overlay, int times)
        {
            var draft = new EntryDraft(code);
            var national = Services.Catalog.Files.CatalogFiles.Shipped[0];
            draft.Add(national.EveryService, national.ReviewedOn);
            draft.Add(national.Entries[code], national.ReviewedOn);
            for (var i = 0; i < times; i++)
            {
                draft.Add(overlay);
            }

            Entry = draft.Build(AdapterMode.Live);
        }

        public ServiceEntry Entry { get; }
    }
}
