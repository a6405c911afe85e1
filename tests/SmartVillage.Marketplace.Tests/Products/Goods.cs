using CsCheck;
using SmartVillage.Domain.Records;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Sellers;

namespace SmartVillage.Marketplace.Tests.Products;

/// <summary>A product that is public as it stands; tests spoil one thing.</summary>
internal static class Goods
{
    public static readonly DateOnly Today = new(2026, 6, 30);

    public static readonly MarketVillage Village = new("18.72.04.1002", "Tejosari", new SellingPlace(-5.13, 105.33, IsVillage: true), Today);

    public static ProductFacts Facts(params (string Field, object? Value)[] product) => new()
    {
        Id = MarketId.FromBytes([1, 2, 3, 4, 5, 6, 7, 8]),
        SellerId = MarketId.FromBytes([8, 7, 6, 5, 4, 3, 2, 1]),
        Product = Row(Entities.Products, [("name", "Keripik \"Pedas\" &amp; Gurih"), ("price", 15_000), ("status", 1), ("unit", "bungkus"), .. product]),
        Seller = Row(Entities.Sellers, ("phone", "0812-3456-7890"), ("status", 1), ("latitude", "-5.1"), ("longitude", "105.3")),
        Category = Row(Entities.Categories, ("name", "Makanan & Minuman"), ("status", 1)),
        Resident = new SellingResident(1),
    };

    public static EntityRecord Row(EntityDefinition entity, params (string Field, object? Value)[] values)
    {
        var row = new EntityRecord(entity, 1);
        foreach (var (field, value) in values)
        {
            row[entity[field].Ordinal] = value?.ToString();
        }

        return row;
    }

    public static Listing Make(params (string Field, object? Value)[] product) => ListingMaker.Make(Village, Facts(product));

    public static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);
}
