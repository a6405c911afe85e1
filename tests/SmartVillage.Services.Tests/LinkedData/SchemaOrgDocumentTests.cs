using System.Text.Json.Nodes;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.LinkedData;
using SmartVillage.Services.Tests.Catalog;

namespace SmartVillage.Services.Tests.LinkedData;

/// <summary>The catalogue in schema.org uses only properties that the types have there.</summary>
public sealed class SchemaOrgDocumentTests
{
    private static readonly ServiceAddresses Addresses = new("/api/v1/villages", null);

    /// <summary>Properties by type as https://schema.org defines them, those of Thing included; what is behind the colon is the type of the value.</summary>
    private static readonly Dictionary<string, string[]> Properties = new(StringComparer.Ordinal)
    {
        ["GovernmentService"] =
        [
            "identifier", "name", "alternateName", "description", "url", "serviceType", "serviceOperator:GovernmentOrganization", "provider:GovernmentOrganization|Hospital",
            "areaServed:AdministrativeArea", "jurisdiction:AdministrativeArea", "audience:Audience", "serviceOutput:Thing", "termsOfService", "offers:Offer",
            "availableChannel:ServiceChannel", "hoursAvailable:OpeningHoursSpecification",
        ],
        ["Hospital"] = ["name", "department:MedicalClinic"],
        ["MedicalClinic"] = ["name", "description", "openingHoursSpecification:OpeningHoursSpecification"],
        ["GovernmentOrganization"] = ["name"],
        ["AdministrativeArea"] = ["name", "identifier"],
        ["Audience"] = ["audienceType"],
        ["Thing"] = ["name"],
        ["Offer"] = ["description", "price", "priceCurrency"],
        ["ServiceChannel"] =
        [
            "name", "description", "availableLanguage", "processingTime", "serviceUrl", "servicePhone:ContactPoint", "serviceSmsNumber:ContactPoint", "serviceLocation:Place",
        ],
        ["ContactPoint"] = ["telephone", "hoursAvailable:OpeningHoursSpecification"],
        ["Place"] = ["address", "openingHoursSpecification:OpeningHoursSpecification"],
        ["OpeningHoursSpecification"] = ["dayOfWeek", "opens", "closes"],
    };

    [Fact]
    public void Every_service_is_a_government_service_of_known_properties()
    {
        var document = SchemaOrgDocument.Of(Places.Catalog.List(Places.Tejosari with { Website = "https://contoh.example" }, [], Places.Now), Places.Tejosari, Addresses);

        Assert.Equal("https://schema.org", document["@context"]![0]!.GetValue<string>());
        var services = document["@graph"]!.AsArray();
        Assert.Equal(10, services.Count);
        Assert.All(services, service =>
        {
            Assert.Equal("GovernmentService", service!["@type"]!.GetValue<string>());
            Check(service.AsObject());
        });
    }

    [Fact]
    public void Channels_hours_and_fees_are_where_search_engines_look()
    {
        var overlay = new EntryOverlay
        {
            Fee = new ServiceFee(5000, new LocalText("Rp5.000")),
            ProcessingTime = new ProcessingTime("P1D", new LocalText("Sehari")),
            Channels =
            [
                new() { Kind = ChannelKind.Counter, Value = "Jl. Contoh 1", Hours = "Mo-Th 08:00-15:00, Sa-Su 09:00-11:00" },
                new() { Kind = ChannelKind.WhatsApp, Value = "+62 812-0000-0000" },
            ],
        };
        var document = SchemaOrgDocument.Of([Places.Catalog.Find(ServiceCode.Pbb, Places.Tejosari, Places.Says(ServiceCode.Pbb, overlay), Places.Now)], Places.Tejosari, Addresses);

        var service = document["@graph"]![0]!;
        Check(service.AsObject());
        Assert.Equal((5000L, "IDR"), (service["offers"]!["price"]!.GetValue<long>(), service["offers"]!["priceCurrency"]!.GetValue<string>()));
        var counter = service["availableChannel"]![0]!;
        Assert.Equal("P1D", counter["processingTime"]!.GetValue<string>());
        var hours = counter["serviceLocation"]!["openingHoursSpecification"]!.AsArray();
        Assert.Equal(["Monday", "Tuesday", "Wednesday", "Thursday"], Days(hours[0]!));
        Assert.Equal(["Saturday", "Sunday"], Days(hours[1]!));
        Assert.Equal(("09:00", "11:00"), (hours[1]!["opens"]!.GetValue<string>(), hours[1]!["closes"]!.GetValue<string>()));
        Assert.Equal("https://wa.me/6281200000000", service["availableChannel"]![1]!["serviceUrl"]!.GetValue<string>());
    }

    [Fact]
    public void Clinics_are_departments_of_the_hospital_with_hours_of_their_own()
    {
        var overlay = new EntryOverlay
        {
            Clinics =
            [
                new() { Name = new LocalText("Poli Anak"), Hours = "Mo-Th 08:00-14:00, Fr 08:00-11:00", QuotaPerDay = 30, Referral = ReferralRule.Jkn, ConfirmedOn = new DateOnly(2026, 2, 20) },
                new() { Name = new LocalText("Poli Gigi"), Referral = ReferralRule.None, Note = new LocalText("Daftar sebelum pukul 10."), ConfirmedOn = new DateOnly(2026, 1, 5) },
            ],
        };

        var service = SchemaOrgDocument.Of([Places.Catalog.Find(ServiceCode.Rsud, Places.Tejosari, Places.Says(ServiceCode.Rsud, overlay), Places.Now)], Places.Tejosari, Addresses)["@graph"]![0]!;

        Check(service.AsObject());
        var clinics = service["provider"]!["department"]!.AsArray();
        Assert.Equal("Kuota 30 pasien per hari. Peserta JKN dengan rujukan FKTP; umum tanpa rujukan. Terakhir dipastikan 2026-02-20.", clinics[0]!["description"]!.GetValue<string>());
        Assert.Equal(["Friday"], Days(clinics[0]!["openingHoursSpecification"]![1]!));
        Assert.Null(clinics[1]!["openingHoursSpecification"]);
        Assert.Contains(service["hoursAvailable"]!.AsArray(), hours => Days(hours!) is ["Friday"]);
    }

    private static string[] Days(JsonNode hours) => [.. hours["dayOfWeek"]!.AsArray().Select(d => d!.GetValue<string>()["https://schema.org/".Length..])];

    private static void Check(JsonObject node)
    {
        var type = node["@type"]!.GetValue<string>();
        foreach (var (name, value) in node.Where(p => !p.Key.StartsWith('@')))
        {
            var known = Assert.Single(Properties[type], p => p.Split(':')[0] == name);
            foreach (var item in value is JsonArray array ? array.ToArray() : (JsonNode?[])[value])
            {
                var expected = known.Split(':') is [_, var typed] ? typed.Split('|') : (string?[])[null];
                Assert.Contains((name, (item as JsonObject)?["@type"]!.GetValue<string>()), expected.Select(e => (name, e)));
                if (item is JsonObject inner)
                {
                    Check(inner);
                }
            }
        }
    }
}
