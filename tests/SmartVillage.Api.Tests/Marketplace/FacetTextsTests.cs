using System.Buffers;
using System.Text;
using System.Text.Json;
using SmartVillage.Api.Http;
using SmartVillage.Api.Marketplace;
using SmartVillage.Marketplace.Search;

namespace SmartVillage.Api.Tests.Marketplace;

public sealed class FacetTextsTests
{
    [Fact]
    public void A_choice_is_printed_once_with_each_count_and_anew_under_another_name()
    {
        var texts = new FacetTexts(new VillageNames([]));

        Assert.Equal("""{"facets":{"villages":[{"key":"18.72.04.1002","name":"Tejosari","count":7}],"categories":[{"key":"kue","name":"Kue","count":1}],"prices":[]}}""", Write(texts, "Kue", 1));
        Assert.Equal("""{"facets":{"villages":[{"key":"18.72.04.1002","name":"Tejosari","count":7}],"categories":[{"key":"kue","name":"Kue","count":2147483647}],"prices":[]}}""", Write(texts, "Kue", int.MaxValue));
        Assert.Contains("""{"key":"kue","name":"Kue \u0022basah\u0022","count":2}""", Write(texts, "Kue \"basah\"", 2), StringComparison.Ordinal);
    }

    private static string Write(FacetTexts texts, string category, int count)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, JsonOutput.Options);
        writer.WriteStartObject();
        texts.Write(writer, new ProductFacets([new FacetValue("18.72.04.1002", "Tejosari", 7)], [new FacetValue("kue", category, count)], []));
        writer.WriteEndObject();
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
