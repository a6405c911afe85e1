using System.Text.Json.Nodes;
using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.LinkedData;

/// <summary>Services as schema.org <c>GovernmentService</c>, for search engines and assistants. Texts are Indonesian; English names are alternate names.</summary>
public static class SchemaOrgDocument
{
    /// <summary>The vocabulary.</summary>
    public const string Context = "https://schema.org";

    /// <summary>One document with these services.</summary>
    public static JsonObject Of(IReadOnlyList<ServiceEntry> entries, ServicePlace place, ServiceAddresses addresses)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(addresses);
        return JsonLd.Document(Context, addresses, entries.Select(entry => Service(entry, place, addresses)));
    }

    private static JsonObject Service(ServiceEntry entry, ServicePlace place, ServiceAddresses addresses)
    {
        var service = JsonLd.Node(addresses.Service(place, entry.Code), "GovernmentService");
        service["identifier"] = ServiceCodes.TextOf(entry.Code);
        service["name"] = entry.Name.Id;
        if (entry.Name.En is { } english)
        {
            service["alternateName"] = english;
        }

        service["description"] = entry.Summary.Id;
        service["url"] = addresses.Service(place, entry.Code);
        service["serviceType"] = new JsonArray([.. entry.LifeEvents.Select(e => JsonValue.Create(e.Name.Id))]);
        service["serviceOperator"] = Organization(entry);
        service["provider"] = entry.Clinics.Count > 0 ? Hospital(entry) : Organization(entry);
        service["areaServed"] = Area(place, addresses);
        service["jurisdiction"] = Area(place, addresses);
        service["audience"] = new JsonObject { ["@type"] = "Audience", ["audienceType"] = "Penduduk" };
        service["serviceOutput"] = new JsonObject { ["@type"] = "Thing", ["name"] = entry.Output.Id };
        service["termsOfService"] = string.Join("; ", entry.LegalBasis.Select(b => b.Title));
        service["offers"] = Offer(entry.Fee);
        var hours = entry.Channels.Select(c => c.Hours).Concat(entry.Clinics.Select(c => c.Hours)).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        if (hours.Length > 0)
        {
            AddHours(service, "hoursAvailable", string.Join(", ", hours));
        }

        service["availableChannel"] = new JsonArray([.. entry.Channels.Select(channel => Channel(channel, entry.ProcessingTime.Duration))]);
        return service;
    }

    private static JsonObject Organization(ServiceEntry entry) => new() { ["@type"] = "GovernmentOrganization", ["name"] = entry.Office.Id };

    private static JsonObject Hospital(ServiceEntry entry) => new()
    {
        ["@type"] = "Hospital",
        ["name"] = entry.Office.Id,
        ["department"] = new JsonArray([.. entry.Clinics.Select(Department)]),
    };

    private static JsonObject Department(Clinic clinic)
    {
        var referral = ReferralRules.TextOf(clinic.Referral).Id;
        var quota = clinic.QuotaPerDay is { } patients ? $"Kuota {patients} pasien per hari. " : string.Empty;
        var note = clinic.Note is { } words ? $" {words.Id}" : string.Empty;
        var node = new JsonObject
        {
            ["@type"] = "MedicalClinic",
            ["name"] = clinic.Name.Id,
            ["description"] = $"{quota}{referral}{note} Terakhir dipastikan {clinic.ConfirmedOn:yyyy-MM-dd}.",
        };
        AddHours(node, "openingHoursSpecification", clinic.Hours);
        return node;
    }

    private static JsonObject Area(ServicePlace place, ServiceAddresses addresses)
    {
        var area = JsonLd.Node(addresses.Village(place), "AdministrativeArea");
        area["name"] = place.Name;
        area["identifier"] = place.Code.Value;
        return area;
    }

    private static JsonObject Offer(ServiceFee fee)
    {
        var offer = new JsonObject { ["@type"] = "Offer", ["description"] = fee.Text.Id };
        if (fee.Amount is { } amount)
        {
            offer["price"] = amount;
            offer["priceCurrency"] = "IDR";
        }

        return offer;
    }

    private static JsonObject Channel(ServiceChannel channel, string? duration)
    {
        var node = new JsonObject { ["@type"] = "ServiceChannel", ["name"] = channel.Label?.Id ?? channel.Value, ["availableLanguage"] = "id" };
        if (duration is not null)
        {
            node["processingTime"] = duration;
        }

        switch (channel.Kind)
        {
            case ChannelKind.Web:
                node["serviceUrl"] = channel.Value;
                break;
            case ChannelKind.WhatsApp:
                node["serviceUrl"] = channel.Href;
                node["servicePhone"] = Contact("telephone", channel);
                break;
            case ChannelKind.Phone:
                node["servicePhone"] = Contact("telephone", channel);
                break;
            case ChannelKind.Sms:
                node["serviceSmsNumber"] = Contact("telephone", channel);
                break;
            case ChannelKind.Email:
                node["serviceUrl"] = channel.Href;
                break;
            case ChannelKind.Counter:
                node["serviceLocation"] = Place(channel);
                break;
            default:
                node["description"] = channel.Value;
                break;
        }

        return node;
    }

    private static JsonObject Contact(string property, ServiceChannel channel)
    {
        var contact = new JsonObject { ["@type"] = "ContactPoint", [property] = PhoneNumbers.Compact(channel.Value) };
        AddHours(contact, "hoursAvailable", channel.Hours);
        return contact;
    }

    private static JsonObject Place(ServiceChannel channel)
    {
        var place = new JsonObject { ["@type"] = "Place", ["address"] = channel.Value };
        AddHours(place, "openingHoursSpecification", channel.Hours);
        return place;
    }

    private static void AddHours(JsonObject node, string property, string? hours)
    {
        if (hours is not null)
        {
            node[property] = SchemaOrgHours.Of(hours);
        }
    }
}
