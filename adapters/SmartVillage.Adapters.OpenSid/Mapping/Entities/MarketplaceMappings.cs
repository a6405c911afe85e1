using SmartVillage.Adapters.OpenSid.Mapping.Rules;
using DomainEntities = SmartVillage.Domain.Records.Entities;

namespace SmartVillage.Adapters.OpenSid.Mapping.Entities;

/// <summary>Lapak, from 22.02.</summary>
internal static class MarketplaceMappings
{
    public static readonly EntityMapping Categories = new EntityMapping(DomainEntities.Categories, "produk_kategori")
        .Text("name", "kategori").Text("slug", "slug").Code("status", "status");

    public static readonly EntityMapping Sellers = new EntityMapping(DomainEntities.Sellers, "pelapak")
        .Reference("resident", "id_pend").Text("phone", "telepon").Text("latitude", "lat").Text("longitude", "lng")
        .Integer("zoom", zeroIsNothing: true, "zoom").Code("status", "status");

    public static readonly EntityMapping Products = new EntityMapping(DomainEntities.Products, "produk")
        .Reference("seller", "id_pelapak").Reference("category", "id_produk_kategori").Text("name", "nama")
        .Integer("price", zeroIsNothing: false, "harga").Text("unit", "satuan").Code("discountKind", "tipe_potongan")
        .Integer("discount", zeroIsNothing: true, "potongan").Text("description", "deskripsi")
        .By("photos", (_, _) => new PhotoListRule(), "foto").Code("status", "status")
        .LocalTime("createdAt", "created_at").LocalTime("updatedAt", "updated_at");
}
