using System.Text;
using SmartVillage.Api.Exports;
using SmartVillage.Marketplace.Feeds;
using SmartVillage.Marketplace.Products;

namespace SmartVillage.Api.Marketplace;

/// <summary>Listings as a table for spreadsheets: UTF-8 with a byte order mark, one row a listing, nothing that a spreadsheet would run.</summary>
internal sealed class CsvFeed : IListingFeed
{
    private static readonly string[] Head =
        ["id", "village", "villageName", "sellerName", "categoryName", "name", "price", "discount", "finalPrice", "unit", "whatsApp", "hours", "firstListedOn", "updatedOn", "page", "photo", "text"];

    private readonly StreamWriter _output;
    private readonly MarketAddresses _addresses;
    private readonly StringBuilder _row = new();

    public CsvFeed(Stream output, FeedAbout about)
    {
        _output = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        _addresses = about.Addresses;
        Write(Head);
    }

    public void Add(Listing listing) => Write(
        listing.Id.Value, listing.Village, listing.VillageName, listing.SellerName, listing.Category.Name, listing.Title, $"{listing.Price}", $"{listing.Discount}",
        $"{listing.FinalPrice}", listing.Unit, listing.WhatsApp, listing.Hours, $"{listing.FirstListedOn:yyyy-MM-dd}", $"{listing.UpdatedOn:yyyy-MM-dd}", _addresses.Page(listing.Id),
        listing.Photos.Count > 0 ? _addresses.Photo(listing.Id, listing.Photos[0].Number) : null, listing.Text);

    public void End() => _output.Flush();

    public void Dispose() => _output.Dispose();

    private void Write(params ReadOnlySpan<string?> cells)
    {
        _row.Clear();
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                _row.Append(',');
            }

            CsvCell.Append(_row, cells[i]);
        }

        _output.WriteLine(_row);
    }
}
