namespace SmartVillage.TestSupport.OpenSid.Operating;

/// <summary>What the marketplace pages do.</summary>
public sealed class MarketplaceDesk
{
    private readonly OpenSidSession _session;

    internal MarketplaceDesk(OpenSidSession session) => _session = session;

    /// <summary>Registers a seller; the telephone number overwrites the resident's own.</summary>
    public async Task<int> AddSellerAsync(int resident, string phone, CancellationToken cancellationToken = default)
    {
        await _session.ExecuteAsync("UPDATE tweb_penduduk SET telepon = @p0 WHERE id = @p1", cancellationToken, phone, resident);
        return await _session.InsertAsync(
            "pelapak",
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["id_pend"] = $"{resident}", ["telepon"] = phone, ["zoom"] = "10", ["status"] = "1" },
            cancellationToken);
    }

    /// <summary>Offers a product; returns its id.</summary>
    public Task<int> AddProductAsync(int seller, int category, string name, int price, CancellationToken cancellationToken = default)
    {
        var now = $"{_session.Now:yyyy-MM-dd HH:mm:ss}";
        return _session.InsertAsync(
            "produk",
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["id_pelapak"] = $"{seller}",
                ["id_produk_kategori"] = $"{category}",
                ["nama"] = name,
                ["harga"] = $"{price}",
                ["satuan"] = "buah",
                ["tipe_potongan"] = "1",
                ["potongan"] = "0",
                ["deskripsi"] = $"<p>{name}</p>",
                ["status"] = "1",
                ["created_at"] = now,
                ["updated_at"] = now,
            },
            cancellationToken);
    }

    /// <summary>Changes a price; the timestamp is the application's.</summary>
    public Task EditPriceAsync(int product, int price, CancellationToken cancellationToken = default) =>
        _session.ExecuteAsync("UPDATE produk SET harga = @p0, updated_at = @p1 WHERE id = @p2", cancellationToken, price, _session.Now, product);

    /// <summary>Shows or hides a product.</summary>
    public Task SetProductAsync(int product, bool shown, CancellationToken cancellationToken = default) =>
        _session.ExecuteAsync("UPDATE produk SET status = @p0, updated_at = @p1 WHERE id = @p2", cancellationToken, shown ? 1 : 2, _session.Now, product);

    /// <summary>Switches a seller on or off; no product row changes, and no time is kept.</summary>
    public Task SetSellerAsync(int seller, bool active, CancellationToken cancellationToken = default) =>
        _session.ExecuteAsync("UPDATE pelapak SET status = @p0 WHERE id = @p1", cancellationToken, active ? 1 : 2, seller);
}
