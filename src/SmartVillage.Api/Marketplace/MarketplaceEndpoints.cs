using System.Text.Json;
using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Marketplace;

/// <summary>
/// What villages sell, for everybody. Ids are of the marketplace alone; nothing leads from a seller to a resident. The phone is the one the seller gave for orders.
/// </summary>
internal sealed class MarketplaceEndpoints(RecordPages pages) : IEndpointGroup
{
    private static readonly QueryParameter Village = QueryParameter.Text("village", "Kode desa; tanpa ini semua desa.", "18.72.04.1002");

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/marketplace/products", "listProducts", ProductsAsync)
        {
            Tag = "Lapak",
            Summary = "Produk yang dijual",
            Description = "Hanya produk, pelapak dan kategori yang aktif, dari pelapak yang masih hidup dan menjadi warga.",
            Query =
            [
                Village,
                QueryParameter.Number("category", "Nomor (id) kategori.", "2"),
                QueryParameter.Number("seller", "Nomor (id) pelapak.", "5"),
                .. QueryParameter.Paging,
            ],
            Schema = "Product",
            IsList = true,
        },
        new("GET", "/marketplace/sellers", "listSellers", SellersAsync)
        {
            Tag = "Lapak", Summary = "Pelapak", Query = [Village, .. QueryParameter.Paging], Schema = "Seller", IsList = true,
        },
        new("GET", "/marketplace/categories", "listCategories", CategoriesAsync)
        {
            Tag = "Lapak", Summary = "Kategori produk", Query = [Village, .. QueryParameter.Paging], Schema = "Category", IsList = true,
        },
    ];

    private Task<IResult> ProductsAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var category = request.Query.Number("category", 1, 999_999_999_999);
        var seller = request.Query.Number("seller", 1, 999_999_999_999);
        return Task.FromResult(List(
            request,
            (village, after, take) => request.Reader.ListProducts(village, category, seller, after, take),
            (writer, market) => WriteProduct(writer, request, market)));
    }

    private Task<IResult> SellersAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(List(request, request.Reader.ListSellers, static (writer, market) =>
        {
            Write(writer, market.Row.Record, Entities.Sellers, "phone", "latitude", "longitude");
        }));

    private Task<IResult> CategoriesAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(List(request, request.Reader.ListCategories, static (writer, market) =>
        {
            Write(writer, market.Row.Record, Entities.Categories, "name", "slug");
        }));

    private IResult List(
        ApiRequest request, Func<long?, long?, int, IReadOnlyList<MarketRow>> read, Action<Utf8JsonWriter, MarketRow> write)
    {
        var villages = request.Reader.ListVillages().Where(v => v.Edition > 0).ToArray();
        if (villages.Length == 0)
        {
            return Problems.NoEdition;
        }

        if (request.Query.Text("village") is { } text)
        {
            if (!VillageCode.TryParseStored(text, out var code))
            {
                return Problems.BadVillageCode;
            }

            villages = villages.Where(v => v.Code == code.Value).ToArray();
            if (villages.Length == 0)
            {
                return Problems.NotFound;
            }
        }

        var oneVillage = request.HttpContext.Request.Query.ContainsKey("village") ? villages[0] : null;
        var (start, problem) = pages.Start(request, oneVillage is null ? request.MetaOfMany(villages) : request.MetaOf(oneVillage));
        if (problem is not null)
        {
            return problem;
        }

        var rows = read(oneVillage?.Id, start!.AfterId, start.Limit + 1);
        var page = rows.Take(start.Limit).ToArray();
        var codes = villages.ToDictionary(v => v.Id, v => v.Code);
        return new Answer(start.Meta, request.Today, writer => WriteAll(writer, page, codes, write))
        {
            IsList = true,
            Next = rows.Count > start.Limit ? pages.Next(start, page[^1].Row.Id.ToString()) : null,
        };
    }

    private static void WriteAll(
        Utf8JsonWriter writer, MarketRow[] page, Dictionary<long, string> codes, Action<Utf8JsonWriter, MarketRow> write)
    {
        writer.WriteStartArray();
        foreach (var market in page)
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", market.Row.Id);
            writer.WriteString("village", codes.GetValueOrDefault(market.VillageId));
            write(writer, market);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteProduct(Utf8JsonWriter writer, ApiRequest request, MarketRow market)
    {
        var record = market.Row.Record;
        WriteId(writer, request, market, "seller", "sellers");
        WriteId(writer, request, market, "category", "categories");
        Write(writer, record, Entities.Products, "name", "price");
        ProductText.WriteFinalPrice(writer, record);
        Write(writer, record, Entities.Products, "unit", "discountKind", "discount");
        writer.WriteString("description", ProductText.Plain(record.Text(Entities.Products["description"])));
        ProductText.WritePhotos(writer, record);
    }

    private static void WriteId(Utf8JsonWriter writer, ApiRequest request, MarketRow market, string field, string entity)
    {
        long[] keys = market.Row.Record.Number(Entities.Products[field]) is { } key ? [key] : [];
        foreach (var id in request.Reader.FindIds(Entities.Get(entity), market.VillageId, keys).Values)
        {
            writer.WriteNumber($"{field}Id", id);
        }
    }

    private static void Write(Utf8JsonWriter writer, EntityRecord record, EntityDefinition entity, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var field = entity[name];
            if (field.Kind is FieldKind.Integer or FieldKind.Code && record.Number(field) is { } number)
            {
                writer.WriteNumber(name, number);
            }
            else
            {
                writer.WriteString(name, ProductText.Plain(record.Text(field)));
            }
        }
    }
}
