using SmartVillage.Api.Http;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.LinkedData;

namespace SmartVillage.Api.Services;

/// <summary>Answers with the catalogue in one of the vocabularies, wherever it is asked for.</summary>
internal sealed class LinkedDataWriter(ApiOptions options)
{
    private readonly ServiceAddresses _addresses = new($"{ApiCatalog.Base}/villages", options.PublicUrl);

    /// <summary>The document; <paramref name="isAddress"/> when the address alone says which vocabulary it is, so that no header decides.</summary>
    public Answer Document(ApiRequest request, IReadOnlyList<ServiceEntry> entries, Representation shape, bool isAddress = false)
    {
        var place = CatalogDesk.PlaceOf(request);
        return new Answer(
            request.Meta(),
            request.Today,
            writer => (shape == Representation.SchemaOrg ? SchemaOrgDocument.Of(entries, place, _addresses) : CpsvDocument.Of(entries, place, _addresses)).WriteTo(writer))
        {
            Media = isAddress ? shape.Media : shape.ContentType,
            Representation = isAddress ? null : shape.Key,
        };
    }
}
