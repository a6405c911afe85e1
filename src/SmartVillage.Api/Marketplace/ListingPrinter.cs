using System.Buffers;
using System.Text.Json;
using SmartVillage.Api.Http;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Search;
using SmartVillage.Sync.Pipeline;

namespace SmartVillage.Api.Marketplace;

/// <summary>Prints listings for results of a search; whether a price is old depends on the day, so they are printed anew on the next one.</summary>
internal sealed class ListingPrinter(ListingJson json, TimeProvider time) : IListingPrinter
{
    /// <inheritdoc />
    public string Version => $"{Today:yyyy-MM-dd}";

    private DateOnly Today => VillageClock.Today(time.GetUtcNow(), "Asia/Jakarta");

    /// <inheritdoc />
    public byte[] Print(Listing listing)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, JsonOutput.Options);
        json.Write(writer, listing, Today, isShort: true);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
