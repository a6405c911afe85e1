using System.Text.Json.Nodes;
using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.LinkedData;

/// <summary>One service as a PublicService with everything around it.</summary>
internal sealed class CpsvService(ServiceEntry entry, ServicePlace place, ServiceAddresses addresses, Graph graph)
{
    public void Add()
    {
        var service = graph.Add(JsonLd.Node(addresses.Service(place, entry.Code), "PublicService"));
        service["PublicService.identifier"] = ServiceCodes.TextOf(entry.Code);
        service["PublicService.name"] = JsonLd.Text(entry.Name);
        service["PublicService.description"] = JsonLd.Text(entry.Summary);
        service["PublicService.hasCompetentAuthority"] = JsonLd.To([Authority()]);
        service["PublicService.spatial"] = JsonLd.To([CpsvDocument.Village(place, addresses)]);
        service["PublicService.addressee"] = JsonLd.To([Audience()]);
        service["PublicService.language"] = JsonLd.To([CpsvDocument.Language("IND")]);
        service["PublicService.status"] = Reference(CpsvDocument.Status());
        service["PublicService.thematicArea"] = JsonLd.To([Theme()]);
        service["PublicService.hasChannel"] = JsonLd.To([.. entry.Channels.Select(Channel), .. entry.Clinics.Select(ClinicChannel)]);
        service["PublicService.contactPoint"] = JsonLd.To([ContactPoint()]);
        service["PublicService.hasCost"] = JsonLd.To([Cost()]);
        service["PublicService.produces"] = JsonLd.To([Named("output", "Output", entry.Output)]);
        service["PublicService.hasInputType"] = JsonLd.To(entry.Requirements.Select(EvidenceType));
        service["PublicService.holdsRequirement"] = JsonLd.To(entry.Requirements.Select(r => Named($"requirement-{r.Key}", "Requirement", r.Name)));
        service["PublicService.hasLegalResource"] = JsonLd.To(entry.LegalBasis.Select(LegalResource));
        service["PublicService.follows"] = JsonLd.To([Rule()]);
        service["PublicService.isGroupedBy"] = JsonLd.To(entry.LifeEvents.Select(Event));
        if (entry.ProcessingTime.Duration is { } duration)
        {
            service["PublicService.processingTime"] = duration;
        }

        AddOwnTerms(service);
    }

    private static JsonObject Reference(JsonObject node) => new() { ["@id"] = node["@id"]!.GetValue<string>() };

    private void AddOwnTerms(JsonObject service)
    {
        service["sv:mode"] = entry.Mode.ToString();
        service["sv:emergency"] = entry.Emergency;
        service["sv:confidence"] = entry.Confidence.ToString();
        service["sv:confirmation"] = entry.Confirmation.ToString();
        if (entry.ConfirmedAt is { } at)
        {
            service["sv:lastConfirmedAt"] = at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ");
        }
    }

    private string Part(string name) => addresses.Part(place, entry.Code, name);

    private JsonObject Authority()
    {
        var authority = graph.Add(JsonLd.Node(Part("authority"), "PublicOrganization"));
        authority["PublicOrganization.preferredLabel"] = JsonLd.Text(entry.Office);
        authority["PublicOrganization.spatial"] = JsonLd.To([CpsvDocument.Village(place, addresses)]);
        return authority;
    }

    /// <summary>Residents, as a concept of our own: no list of addressees was verified.</summary>
    private JsonObject Audience()
    {
        var audience = graph.Add(JsonLd.Node($"{addresses.Catalog(place)}#audience-residents", "Code"));
        audience["sv:title"] = JsonLd.Text(new LocalText("Penduduk", "Residents"));
        return audience;
    }

    private JsonObject Channel(ServiceChannel channel, int index)
    {
        var node = graph.Add(JsonLd.Node(Part($"channel-{index + 1}"), "Channel"));
        node["Channel.identifier"] = $"{ServiceCodes.TextOf(entry.Code)}-{index + 1}";
        node["Channel.description"] = JsonLd.Text(channel.Label is { } label
            ? new LocalText($"{label.Id}: {channel.Value}", $"{label.En ?? label.Id}: {channel.Value}")
            : new LocalText(channel.Value, channel.Value));
        AddHours(node, $"channel-{index + 1}", channel.Hours);
        return node;
    }

    /// <summary>A clinic is a way to the service with hours of its own; the vocabulary has no word for quotas and referrals.</summary>
    private JsonObject ClinicChannel(Clinic clinic, int index)
    {
        var node = graph.Add(JsonLd.Node(Part($"clinic-{index + 1}"), "Channel"));
        node["Channel.identifier"] = $"{ServiceCodes.TextOf(entry.Code)}-clinic-{index + 1}";
        var referral = ReferralRules.TextOf(clinic.Referral);
        node["Channel.description"] = JsonLd.Text(new LocalText($"{clinic.Name.Id}: {referral.Id}", $"{clinic.Name.En ?? clinic.Name.Id}: {referral.En}"));
        node["sv:lastConfirmedOn"] = clinic.ConfirmedOn.ToString("yyyy-MM-dd");
        if (clinic.QuotaPerDay is { } quota)
        {
            node["sv:quotaPerDay"] = quota;
        }

        AddHours(node, $"clinic-{index + 1}", clinic.Hours);
        return node;
    }

    private void AddHours(JsonObject node, string part, string? hours)
    {
        if (hours is not null)
        {
            var time = graph.Add(JsonLd.Node(Part($"{part}-hours"), "TemporalEntity"));
            time["TemporalEntity.description"] = new JsonArray(JsonLd.Text(hours, "en"));
            node["Channel.openingHours"] = JsonLd.To([time]);
        }
    }

    private JsonObject Theme()
    {
        var (iri, name) = DataThemes.Of(entry.Code);
        var theme = graph.Add(JsonLd.Node(iri, "Code"));
        theme["sv:title"] = JsonLd.Text(name);
        return theme;
    }

    private JsonObject ContactPoint()
    {
        var node = graph.Add(JsonLd.Node(Part("contact"), "ContactPoint"));
        node["ContactPoint.hasTelephone"] = Values(c => c.Kind is ChannelKind.Phone or ChannelKind.WhatsApp);
        node["ContactPoint.hasEmail"] = Values(c => c.Kind == ChannelKind.Email);
        node["ContactPoint.contactPage"] = JsonLd.To(entry.Channels.Where(c => c.Kind == ChannelKind.Web).Select(c => graph.Add(JsonLd.Node(c.Value, "Document"))));
        return node;
    }

    private JsonArray Values(Func<ServiceChannel, bool> are) => new([.. entry.Channels.Where(are).Select(c => JsonValue.Create(c.Value))]);

    private JsonObject Cost()
    {
        var cost = graph.Add(JsonLd.Node(Part("cost"), "Cost"));
        cost["Cost.identifier"] = $"{ServiceCodes.TextOf(entry.Code)}-cost";
        cost["Cost.description"] = JsonLd.Text(entry.Fee.Text);
        if (entry.Fee.Amount is { } amount)
        {
            // The context makes it an xsd:double, whose text has a point or an exponent.
            cost["Cost.hasValue"] = $"{amount}.0";
            cost["Cost.currency"] = Reference(CpsvDocument.CurrencyOf());
        }

        return cost;
    }

    private JsonObject Named(string part, string type, LocalText name)
    {
        var node = graph.Add(JsonLd.Node(Part(part), type));
        node[$"{type}.identifier"] = $"{ServiceCodes.TextOf(entry.Code)}-{part}";
        node[$"{type}.name"] = JsonLd.Text(name);
        return node;
    }

    private JsonObject EvidenceType(ServiceRequirement requirement)
    {
        var node = graph.Add(JsonLd.Node(Part($"evidence-{requirement.Key}"), "EvidenceType"));
        node["EvidenceType.identifier"] = $"{ServiceCodes.TextOf(entry.Code)}-{requirement.Key}";
        return node;
    }

    private JsonObject LegalResource(LegalBasis basis, int index)
    {
        var node = graph.Add(JsonLd.Node(basis.Url ?? Part($"legal-{index + 1}"), "LegalResource"));
        node["sv:title"] = basis.Title;
        return node;
    }

    private JsonObject Rule()
    {
        var rule = Named("rule", "Rule", new LocalText($"Prosedur {entry.Name.Id}", $"Procedure of {entry.Name.En ?? entry.Name.Id}"));
        rule["Rule.description"] = JsonLd.Text(entry.Procedure);
        rule["Rule.implements"] = JsonLd.To(entry.LegalBasis.Select(LegalResource));
        return rule;
    }

    private JsonObject Event(LifeEvent life)
    {
        var node = graph.Add(JsonLd.Node($"{addresses.Catalog(place)}#event-{life.Code}", "LifeEvent", "Event"));
        node["Event.identifier"] = life.Code;
        node["Event.name"] = JsonLd.Text(life.Name);
        return node;
    }
}
