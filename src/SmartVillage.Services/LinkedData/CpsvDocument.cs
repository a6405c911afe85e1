using System.Text.Json.Nodes;
using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.LinkedData;

/// <summary>
/// Services in CPSV-AP 3.2.0 (SEMIC, CC BY 4.0) with the terms of its published context. Every thing that a service refers to stands in the document with its type, so that the
/// published shapes can be checked without looking anything up.
/// </summary>
public static class CpsvDocument
{
    /// <summary>Address of the published context.</summary>
    public const string Context = "https://semiceu.github.io/uri.semic.eu-generated/CPSV-AP/releases/3.2.0/context/cpsv-ap.jsonld";

    /// <summary>Terms of our own, for what the vocabulary has no words.</summary>
    public const string OwnTerms = "urn:smartvillage:terms:";

    private const string Currency = "http://publications.europa.eu/resource/authority/currency/IDR";
    private const string Active = "http://purl.org/adms/status/Completed";

    /// <summary>One document with these services.</summary>
    public static JsonObject Of(IReadOnlyList<ServiceEntry> entries, ServicePlace place, ServiceAddresses addresses)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(addresses);
        var graph = new Graph();
        foreach (var entry in entries)
        {
            new CpsvService(entry, place, addresses, graph).Add();
        }

        AddShared(graph, entries, place, addresses);
        var document = JsonLd.Document(Context, addresses, graph.Nodes);
        document["@context"]!.AsArray().Insert(1, CpsvTerms.Context());
        return document;
    }

    /// <summary>The languages in which the entries are written.</summary>
    internal static JsonObject Language(string code) => JsonLd.Node($"http://publications.europa.eu/resource/authority/language/{code}", "LinguisticSystem");

    internal static JsonObject CurrencyOf() => JsonLd.Node(Currency, "Code");

    internal static JsonObject Status() => JsonLd.Node(Active, "Code");

    internal static JsonObject Village(ServicePlace place, ServiceAddresses addresses) =>
        JsonLd.Node(addresses.Village(place), "Location", "AdministrativeTerritorialUnit");

    private static void AddShared(Graph graph, IReadOnlyList<ServiceEntry> entries, ServicePlace place, ServiceAddresses addresses)
    {
        graph.Add(Village(place, addresses));
        graph.Add(Language("IND"));
        graph.Add(Status());
        if (entries.Any(e => e.Fee.Amount is not null))
        {
            graph.Add(CurrencyOf());
        }
    }
}
