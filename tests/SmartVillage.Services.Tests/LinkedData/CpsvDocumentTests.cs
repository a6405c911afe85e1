using System.Text.Json;
using System.Text.Json.Nodes;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.LinkedData;
using SmartVillage.Services.Tests.Catalog;

namespace SmartVillage.Services.Tests.LinkedData;

/// <summary>The catalogue in CPSV-AP 3.2.0 uses only published terms and fits the published shapes.</summary>
public sealed class CpsvDocumentTests
{
    private static readonly ServiceAddresses Addresses = new("/api/v1/villages", null);

    private static readonly EntryOverlay Everything = new()
    {
        Channels =
        [
            new() { Kind = ChannelKind.WhatsApp, Value = "+62 812 0000 0000" }, new() { Kind = ChannelKind.Email, Value = "a@b.go.id" },
            new() { Kind = ChannelKind.Counter, Value = "Jl. Contoh 1", Hours = "Mo-Fr 08:00-16:00" }, new() { Kind = ChannelKind.Sms, Value = "1708" },
        ],
        ProcessingTime = new ProcessingTime("P14D", new LocalText("14 hari")),
        Fee = new ServiceFee(1_500_000, new LocalText("Rp1.500.000")),
        LegalBasis = [new("UU 1/2020", "https://peraturan.example.go.id/uu-1-2020"), new("UU 2/2020")],
    };

    public static TheoryData<string> Villages => ["18.72.04.1002", "18.72.01.1001", "52.01.14.2005"];

    [Theory]
    [MemberData(nameof(Villages))]
    public void All_ten_services_of_a_village_fit_the_published_context_and_shapes(string code)
    {
        var place = Places.At(code, "Contoh") with { Website = "https://contoh.example" };

        Assert.Empty(Errors(Places.Catalog.List(place, [], Places.Now), place));
    }

    [Fact]
    public void What_operators_may_say_fits_too() => Assert.Empty(Errors(
        [.. ServiceCodes.All.Select(service => Places.Catalog.Find(service, Places.Tejosari, Places.Says(service, Everything, Places.Now), Places.Now))], Places.Tejosari));

    [Fact]
    public void Clinics_themes_and_expired_entries_are_told()
    {
        var overlay = new EntryOverlay
        {
            Clinics = [new() { Name = new LocalText("Poli Anak"), Hours = "Mo-Fr 08:00-14:00", QuotaPerDay = 30, Referral = ReferralRule.Always, ConfirmedOn = new DateOnly(2026, 2, 20) }],
        };
        var entry = Places.Catalog.Find(ServiceCode.Rsud, Places.Tejosari, Places.Says(ServiceCode.Rsud, overlay, Places.Now.AddMonths(-13)), Places.Now);
        var nodes = CpsvDocument.Of([entry], Places.Tejosari, Addresses)["@graph"]!.AsArray().Select(n => n!.AsObject()).ToArray();
        var service = nodes.Single(n => n["@type"]!.ToString() == "PublicService");
        var clinic = nodes.Single(n => n["Channel.identifier"]?.ToString() == "rsud-clinic-1");

        Assert.Empty(Errors([entry], Places.Tejosari));
        Assert.Equal(("Expired", "http://publications.europa.eu/resource/authority/data-theme/HEAL"), (service["sv:confirmation"]!.ToString(), service["PublicService.thematicArea"]![0]!["@id"]!.ToString()));
        Assert.Equal(("2026-02-20", "30"), (clinic["sv:lastConfirmedOn"]!.ToString(), clinic["sv:quotaPerDay"]!.ToString()));
    }

    [Fact]
    public void One_service_alone_stands_for_itself() => Assert.All(
        Places.Catalog.List(Places.Tejosari, [], Places.Now), entry => Assert.Empty(Errors([entry], Places.Tejosari)));

    [Fact]
    public void The_check_notices_what_is_missing_wrong_or_unknown()
    {
        var document = CpsvDocument.Of([Entry()], Places.Tejosari, Addresses);
        var service = document["@graph"]!.AsArray().First(n => n!["@type"]!.ToString() == "PublicService")!.AsObject();
        service.Remove("PublicService.name");
        service["PublicService.hasChannel"] = new JsonArray(new JsonObject { ["@id"] = "/nowhere" });
        service["PublicService.description"] = "no language";

        Assert.Equal(3, ShapeCheck.Errors(Expand(document), PublishedVocabulary.Shapes).Count);
        service["PublicService.title"] = "no term";
        Assert.Contains("PublicService.title", Assert.ThrowsAny<Exception>(() => Expand(document)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Villages))]
    public void A_document_says_the_same_under_either_shape_of_the_context_and_under_none(string code)
    {
        var place = Places.At(code, "Contoh") with { Website = "https://contoh.example" };
        var document = JsonDocument.Parse(CpsvDocument.Of(Places.Catalog.List(place, [], Places.Now), place, Addresses).ToJsonString()).RootElement;

        var flat = new ExpandedDocument(document, PublishedVocabulary.Flat).Statements().ToArray();

        Assert.True(flat.Length > 500);
        Assert.Equal(flat, new ExpandedDocument(document, PublishedVocabulary.Scoped).Statements());
        Assert.Equal(flat, new ExpandedDocument(document, published: null).Statements());
    }

    [Fact]
    public void Every_term_means_what_the_published_context_says()
    {
        var own = JsonDocument.Parse(CpsvTerms.Context().ToJsonString()).RootElement;
        var published = ActiveContext.Empty.With(PublishedVocabulary.Flat);
        var mine = ActiveContext.Empty.With(own);

        Assert.All(own.EnumerateObject().Select(t => t.Name).Where(name => name is not ("@version" or "sv")), name => Assert.Equal(published.Find(name)?.Iri, mine.Find(name)?.Iri));
        Assert.All((string[])["Cost.hasValue", "PublicService.processingTime"], name => Assert.Equal(published.Find(name), mine.Find(name)));
    }

    [Fact]
    public void The_shapes_are_whole()
    {
        var shapes = PublishedVocabulary.Shapes.EnumerateObject().ToArray();

        Assert.Equal((32, 109), (shapes.Length, shapes.Sum(s => s.Value.GetArrayLength())));
    }

    [Fact]
    public void Names_are_relative_to_the_document_until_the_installation_knows_its_address()
    {
        var relative = CpsvDocument.Of([Entry()], Places.Tejosari, Addresses);
        var absolute = CpsvDocument.Of([Entry()], Places.Tejosari, Addresses with { PublicUrl = new Uri("https://layanan.example") });

        Assert.Equal(CpsvDocument.Context, relative["@context"]![0]!.GetValue<string>());
        Assert.DoesNotContain("@base", relative["@context"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("https://layanan.example/", absolute["@context"]!.AsArray()[^1]!["@base"]!.GetValue<string>());
        Assert.Equal("/api/v1/villages/18.72.04.1002/services/pbb", absolute["@graph"]![0]!["@id"]!.GetValue<string>());
    }

    private static ServiceEntry Entry() => Places.Catalog.Find(ServiceCode.Pbb, Places.Tejosari, Places.Says(ServiceCode.Pbb, Everything), Places.Now);

    private static List<string> Errors(IReadOnlyList<ServiceEntry> entries, ServicePlace place)
    {
        var document = Expand(CpsvDocument.Of(entries, place, Addresses));
        Assert.Equal(entries.Count, document.Nodes.Count(n => n.Types.Contains("http://purl.org/vocab/cpsv#PublicService")));
        return ShapeCheck.Errors(document, PublishedVocabulary.Shapes);
    }

    private static ExpandedDocument Expand(JsonObject document) => new(JsonDocument.Parse(document.ToJsonString()).RootElement, PublishedVocabulary.Flat);
}
