using SmartVillage.Services.Catalog;
using SmartVillage.Services.Catalog.Files;

namespace SmartVillage.Services.Tests.Catalog;

/// <summary>Holds the files complete and honest: what residents read, and what nobody may have invented.</summary>
public sealed class ShippedCatalogTests
{
    /// <summary>Numbers that reference ten-services marks as national; any other number in a file needs a look at its owner's own publication first.</summary>
    private static readonly string[] NationalNumbers = ["112", "119", "165"];

    public static TheoryData<string> Codes => [.. ServiceCodes.All.Select(ServiceCodes.TextOf)];

    [Fact]
    public void A_city_without_a_file_has_all_ten_as_a_directory()
    {
        var entries = Places.Catalog.List(Places.Elsewhere, [], Places.Now);

        Assert.Equal(ServiceCodes.All, entries.Select(e => e.Code));
        Assert.All(entries, e => Assert.Equal((AdapterMode.Directory, AdapterMode.Directory), (e.Mode, e.WantedMode)));
        Assert.All(entries, e => Assert.NotEmpty(e.Channels));
    }

    [Fact]
    public void The_base_names_no_city()
    {
        var text = CatalogFiles.Text("national.json");

        Assert.All(new[] { "Metro", "Lampung", "Tejosari", "0725", "+62 725" }, word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_text_is_there_in_both_languages(string text)
    {
        foreach (var place in new[] { Places.Elsewhere, Places.Tejosari })
        {
            var entry = Entry(text, place);

            Assert.All(
                new[] { entry.Name, entry.Summary, entry.Office, entry.Procedure, entry.Fee.Text, entry.ProcessingTime.Text, entry.Output },
                t => Assert.True(t is { Id.Length: > 1, En.Length: > 1 }));
            Assert.NotEmpty(entry.LegalBasis);
            Assert.NotEmpty(entry.LifeEvents);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_law_says_how_well_it_is_known_and_general_knowledge_is_asked_about(string text)
    {
        var entry = Entry(text, Places.Elsewhere);

        Assert.All(entry.LegalBasis, law => Assert.True(law.Confidence is Confidence.A or Confidence.B or Confidence.C or Confidence.D));
        Assert.Equal(
            entry.LegalBasis.Where(l => l.Confidence == Confidence.D).Select(l => l.Title),
            entry.ToConfirm.Where(q => q.What.Id.StartsWith("Dasar hukum", StringComparison.Ordinal)).Select(q => q.Candidate));
    }

    [Fact]
    public void Whatever_an_operator_writes_is_an_operators_word()
    {
        var overlay = new EntryOverlay
        {
            Channels = [new() { Kind = ChannelKind.Phone, Value = "+62 725 100200", Confidence = Confidence.A }],
            LegalBasis = [new("UU 1/2020", null, Confidence.A), new("UU 2/2020")],
        };
        var entry = Places.Catalog.Find(ServiceCode.Pbb, Places.Tejosari, Places.Says(ServiceCode.Pbb, overlay), Places.Now);

        Assert.Equal(Confidence.Operator, entry.Channels.Single(c => c.Value == "+62 725 100200").Confidence);
        Assert.All(entry.LegalBasis, law => Assert.Equal(Confidence.Operator, law.Confidence));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_standard_has_fourteen_components_and_what_is_empty_is_asked_for(string text)
    {
        var entry = Entry(text, Places.Elsewhere);

        Assert.Equal(Enum.GetValues<StandardComponent>(), entry.Standard.Select(s => s.Component));
        Assert.Equal(14, entry.Standard.Count);
        Assert.All(entry.Standard.Where(s => s.Component is StandardComponent.LegalBasis or StandardComponent.Procedure or StandardComponent.ProcessingTime or StandardComponent.Fee
            or StandardComponent.Product or StandardComponent.ComplaintHandling or StandardComponent.PerformanceEvaluation), s => Assert.NotNull(s.Text));
        Assert.All(entry.Standard.Where(s => s.Text is null), s => Assert.Contains(entry.ToConfirm, q => q.What.Id.EndsWith(s.Label.Id, StringComparison.Ordinal)));
    }

    [Fact]
    public void No_number_is_shown_that_its_owner_has_not_published() => Assert.All(
        new[] { Places.Elsewhere, Places.Tejosari, Places.Imopuro }.SelectMany(place => Places.Catalog.List(place, [], Places.Now)).SelectMany(e => e.Channels)
            .Where(c => c.Kind is ChannelKind.Phone or ChannelKind.Sms or ChannelKind.WhatsApp),
        channel => Assert.Contains(channel.Value, NationalNumbers));

    [Fact]
    public void Numbers_of_the_press_are_questions_to_operators()
    {
        var questions = Entry("bpbd", Places.Tejosari).ToConfirm.Concat(Entry("rsud", Places.Tejosari).ToConfirm).Concat(Entry("bpjs", Places.Elsewhere).ToConfirm)
            .Select(q => q.Candidate).OfType<string>().Select(PhoneNumbers.Compact).ToArray();

        Assert.All(new[] { "+6281264727013", "+6289523398988", "+6272541820", "+628118165165" }, number => Assert.Contains(number, questions));
    }

    [Fact]
    public void Lives_come_first_with_numbers_that_can_be_called()
    {
        var urgent = Places.Catalog.List(Places.Tejosari, [], Places.Now).Where(e => e.Emergency).ToArray();

        Assert.Equal([ServiceCode.Ambulans, ServiceCode.Psc119, ServiceCode.Bpbd], urgent.Select(e => e.Code));
        Assert.All(urgent, e => Assert.Contains(e.Channels, c => c is { Href: "tel:112", Hours: "Mo-Su" }));
        Assert.Equal(["tel:119", "tel:112"], Entry("psc119", Places.Tejosari).Channels.Select(c => c.Href));
    }

    [Fact]
    public void The_district_adds_to_the_city_and_the_city_to_the_nation()
    {
        Assert.Equal("Ambulance Ceria Metro Timur", Entry("ambulans", Places.Tejosari).Name.Id);
        Assert.Equal("Ambulans", Entry("ambulans", Places.Imopuro).Name.Id);
        Assert.Equal("DPMPTSP Kota Metro", Entry("nib", Places.Imopuro).Office.Id);
        Assert.StartsWith("Dinas penanaman modal", Entry("nib", Places.Elsewhere).Office.Id, StringComparison.Ordinal);
        Assert.Contains(Entry("nib", Places.Imopuro).Channels, c => c.Value == "https://oss.go.id");
    }

    /// <summary>Default modes of reference ten-services, section 0.</summary>
    [Theory]
    [InlineData("bpjs", AdapterMode.Queue)]
    [InlineData("ambulans", AdapterMode.Queue)]
    [InlineData("layanan-mandiri", AdapterMode.Directory)]
    [InlineData("nib", AdapterMode.Queue)]
    [InlineData("psc119", AdapterMode.Directory)]
    [InlineData("kependudukan", AdapterMode.Queue)]
    [InlineData("pbb", AdapterMode.Queue)]
    [InlineData("pju", AdapterMode.Live)]
    [InlineData("rsud", AdapterMode.Directory)]
    [InlineData("bpbd", AdapterMode.Live)]
    public void The_pilot_wants_the_modes_of_the_reference(string text, AdapterMode wanted)
    {
        var entry = Entry(text, Places.Tejosari);

        Assert.Equal((wanted, AdapterMode.Directory), (entry.WantedMode, entry.Mode));
    }

    [Fact]
    public void What_is_called_an_own_document_needs_the_data_that_it_names()
    {
        var records = Places.Catalog.List(Places.Tejosari, [], Places.Now).SelectMany(e => e.Requirements).Select(r => r.Record).OfType<RecordedFact>().Distinct();

        Assert.Equal(Enum.GetValues<RecordedFact>(), records.Order());
    }

    [Fact]
    public void The_emergency_guide_has_numbers_and_words_in_both_languages()
    {
        var guide = EmergencyGuide.Shipped;

        Assert.Equal(["119", "112"], guide.Numbers.Select(n => n.Number));
        Assert.All(guide.Numbers.SelectMany(n => new[] { n.Name, n.For }).Concat(guide.WhatToSay).Concat(guide.UntilHelpComes), t => Assert.True(t is { Id.Length: > 5, En.Length: > 5 }));
    }

    private static ServiceEntry Entry(string text, ServicePlace place) =>
        Places.Catalog.Find(ServiceCodes.TryParse(text, out var code) ? code : throw new ArgumentException("Not a code.", nameof(text)), place, null, Places.Now);
}
