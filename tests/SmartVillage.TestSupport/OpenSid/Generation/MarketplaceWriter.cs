using SmartVillage.TestSupport.OpenSid.People;

namespace SmartVillage.TestSupport.OpenSid.Generation;

/// <summary>Lapak: categories, sellers and products (from 22.02).</summary>
internal sealed class MarketplaceWriter
{
    private static readonly (string Name, string Unit, int Price)[] Goods =
    [
        ("Keripik Pisang \"Melati\"", "bungkus", 12000), ("Kopi Robusta Lampung", "kg", 85000), ("Batik Tulis", "lembar", 250000), ("Tempe & Tahu", "papan", 5000),
        ("Jasa Jahit", "potong", 40000), ("Madu Hutan", "botol", 90000), ("Sambal Seruit", "botol", 25000), ("Anyaman Bambu", "buah", 35000), ("Kue Lapis Legit", "loyang", 150000),
        ("Tapis Lampung 'Pucuk Rebung'", "lembar", 750000),
    ];

    private static readonly string[] Categories = ["Makanan & Minuman", "Kerajinan", "Jasa", "Pertanian"];
    private readonly GenerationContext _context;
    private readonly List<int> _categories = [];
    private int _adults;

    public MarketplaceWriter(GenerationContext context)
    {
        _context = context;
        foreach (var name in Categories)
        {
            var id = context.Tables.NextId("produk_kategori");
            _categories.Add(id);
            context.Tables["produk_kategori"].Set("id", id).Set("kategori", name).Set("slug", name.ToLowerInvariant().Replace(" & ", "-", StringComparison.Ordinal))
                .Set("status", name == "Pertanian" ? 2 : 1).Write();
        }
    }

    /// <summary>Makes every thirtieth living adult, starting early, and some of the dead sellers.</summary>
    public void Offer(Person person)
    {
        var isSeller = _context.Tables["pelapak"].Exists && person.AgeOn(_context.Today) >= 18 && person.LifeStatus switch
        {
            1 => ++_adults % 30 == 5,
            2 => _context.Oddities.Hits(Oddity.SellerDied),
            _ => false,
        };
        if (!isSeller)
        {
            return;
        }

        var located = _context.Random.Permille(600);
        var id = _context.Tables.NextId("pelapak");
        _context.Tables["pelapak"].Set("id", id).Set("id_pend", person.Id).Set("telepon", PersonContacts.Phone(_context.Random)).Set("zoom", 17)
            .Set("lat", located ? $"-5.1{_context.Random.Digits(5)}" : null).Set("lng", located ? $"105.3{_context.Random.Digits(5)}" : null)
            .Set("status", _context.Oddities.Hits(Oddity.SellerOff) ? 2 : 1).Write();
        var count = _context.Random.Between(1, 4);
        var first = _context.Random.Between(0, Goods.Length - 1);
        for (var i = 0; i < count; i++)
        {
            Product(id, Goods[(first + i) % Goods.Length]);
        }
    }

    private void Product(int seller, (string Name, string Unit, int Price) good)
    {
        var (random, tables) = (_context.Random, _context.Tables);
        var id = tables.NextId("produk");
        var kind = random.Between(1, 2);
        tables["produk"].Set("id", id).Set("id_pelapak", seller).Set("id_produk_kategori", random.Pick(_categories)).Set("nama", good.Name)
            .Set("harga", good.Price + (random.Between(-5, 5) * 500)).Set("satuan", good.Unit).Set("tipe_potongan", kind)
            .Set("potongan", random.Permille(400) ? (kind == 1 ? random.Between(5, 30) : 1000) : 0)
            .Set("deskripsi", $"<p>{good.Name} buatan <strong>warga</strong>.<br>Pesan &amp; ambil sendiri.</p>").Set("foto", Photos(id))
            .Set("status", _context.Oddities.Hits(Oddity.ProductOff) ? 2 : 1)
            .Set("created_at", _context.Today.AddDays(-100).ToDateTime(new TimeOnly(9, 0))).Set("updated_at", _context.Today.AddDays(-id % 90).ToDateTime(new TimeOnly(9, 0))).Write();
    }

    private string? Photos(int id)
    {
        if (_context.Oddities.Hits(Oddity.ProductPhotosBroken))
        {
            return "[null,\"\",";
        }

        return (id % 5) switch
        {
            0 => null,
            1 => "[]",
            2 => $"[\"produk-{id}-a.jpg\",null,\"produk-{id}-b.jpg\"]",
            _ => $"[\"produk-{id}.jpg\"]",
        };
    }
}
