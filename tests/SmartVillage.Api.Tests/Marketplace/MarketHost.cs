using SmartVillage.Api.Tests.Support;
using SmartVillage.Domain.Records;

[assembly: AssemblyFixture(typeof(SmartVillage.Api.Tests.Marketplace.MarketHost))]

namespace SmartVillage.Api.Tests.Marketplace;

/// <summary>A host whose own village sells enough to search in; nobody changes it.</summary>
public sealed class MarketHost : IAsyncLifetime
{
    private ApiHost? _host;

    internal ApiHost Host => _host ?? throw new InvalidOperationException("The host is not started.");

    public async ValueTask InitializeAsync() =>
        _host = await ApiHost.StartAsync(ApiHost.Generous with { PublicUrl = new Uri("https://lapak.example/") }, fill: Fill);

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    internal static void Fill(SyntheticVillage village)
    {
        Add(village, 101, "Keripik pisang cokelat", 12_000);
        Add(village, 102, "Kopi bubuk robusta", 35_000);
        Add(village, 103, "Tahu & tempe <b>\"segar\"</b>", 6_000, photos: "[\"a.jpg\"]");
        Add(village, 104, "=1+1 sambal", 20_000);
    }

    internal static void Add(SyntheticVillage village, int key, string name, int price, string? photos = null) => village.Rows["products"].Add(Product(key, name, price, photos));

    internal static EntityRecord Product(int key, string name, int price, string? photos = null) => SyntheticVillage.Row(
        Entities.Products, key, ("seller", 1), ("category", 1), ("name", name), ("price", price), ("unit", "bungkus"), ("description", $"Uraian {name}"), ("photos", photos), ("status", 1),
        ("createdAt", $"2026-01-{key % 28 + 1:00}T08:00:00"), ("updatedAt", "2026-02-02T08:00:00"));
}
