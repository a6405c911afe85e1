using SmartVillage.Api.Marketplace;
using SmartVillage.Marketplace.Photos;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Sellers;
using static SmartVillage.Api.Documentation.ContractField;

namespace SmartVillage.Api.Documentation;

/// <summary>Shapes of the marketplace.</summary>
internal static class MarketplaceSchemas
{
    public static IEnumerable<ContractSchema> All =>
    [
        new("Product", "Produk lapak",
        [
            Text("id", "7k2m9q4x0a1b"), Text("village", "18.72.04.1002"), Text("villageName", "Tejosari"), Text("sellerId", "0123456789ab"), Text("sellerName", "Warung Melati"),
            Text("category", "makanan", "Kunci kategori"), Text("categoryName", "Makanan"), Text("name", "Keripik pisang"), Number("price", 15000, "Harga sebelum potongan, rupiah"),
            Number("discount", 1500, "Potongan, rupiah"), Number("discountPercent", 10, "Potongan dalam persen, bila pelapak menulisnya begitu").OrNull(),
            Number("finalPrice", 13500, "Harga sesudah potongan, rupiah"), Number("distanceMeters", 850, "Jarak dari near").Optional(), Text("unit", "bungkus").OrNull(), Text("description", "Renyah, tanpa pengawet.", "Teks biasa tanpa HTML").OrNull(),
            Text("descriptionHtml", "<p>Renyah</p>", "HTML aman (p, br, b, i, u, em, strong, ul, ol, li); null bila teksnya sudah cukup.").OrNull(),
            Text("page", "/lapak/7k2m9q4x0a1b", "Halaman untuk orang"), Texts("photos", "Alamat foto pada server ini.", "/api/v1/marketplace/products/7k2m9q4x0a1b/photos/1"), Text("whatsApp", "+6280000000000", "Nomor yang diumumkan pelapak untuk pesanan").OrNull(),
            Text("whatsAppUrl", "https://wa.me/6280000000000", "Langsung ke WhatsApp").OrNull(),
            Text("orderUrl", "/api/v1/marketplace/products/7k2m9q4x0a1b/order", "Ke WhatsApp lewat server ini, yang hanya menghitung berapa kali dibuka").OrNull(),
            .. Place, Text("hours", "Mo-Sa 08:00-17:00", "Jam buka menurut schema.org").OrNull(), Date("updatedOn", "2026-06-30"), Date("firstListedOn", "2025-01-02"),
            Date("priceTouchedOn", "2026-06-01", "Kapan harganya terakhir disentuh"), Flag("priceOld", false, "Harga sudah 180 hari tidak disentuh: tanyakan dahulu."),
        ]),
        new("Seller", "Pelapak",
        [
            Text("id", "0123456789ab"), Text("village", "18.72.04.1002"), Text("villageName", "Tejosari"), Text("name", "Warung Melati"),
            Text("whatsApp", "+6280000000000", "Nomor yang diumumkan pelapak untuk pesanan").OrNull(), .. Place, Text("hours", "Mo-Sa 08:00-17:00").OrNull(),
            Text("deliveryArea", "Metro Timur").OrNull(), .. Papers, Number("products", 4), Date("firstListedOn", "2025-01-02"),
        ]),
        new("BusinessNumber", "NIB", Text("number", "9120001234567"), Choice("standing", "Diakui, dokumennya dilihat petugas, atau dipastikan OSS", nameof(NibStanding.DocumentSeen), nameof(NibStanding.Claimed), nameof(NibStanding.VerifiedByOss)), Date("checkedOn", "2026-06-30").OrNull()),
        new("PaperClaim", "Nomor menurut pelapak; bukan jaminan kami", Text("number", "ID18110000000000001"), Flag("seenByOfficer", true)),
        new("ProductSearch", "Apa yang dicari dan ditemukan", Number("total", 42, "Produk pada semua halaman"),
            Text("corrected", "keripik pisang", "Kata yang dipakai sebagai ganti kata yang tidak dikenal").OrNull(),
            Flag("relaxed", false, "true: tidak ada produk dengan semua kata; yang ditampilkan mempunyai sebagian besar"),
            Object("facets", "ProductFacets", "Hanya pada halaman pertama").Optional()),
        new("ProductFacets", "Hitungan setiap pilihan, dengan semua saringan selain miliknya sendiri; paling banyak 20 per jenis",
            List("villages", "FacetValue", "Desa bernama sama disebut dengan kecamatannya, atau dengan kodenya"), List("categories", "FacetValue"), List("prices", "FacetValue", "Kunci: batas bawah dan atas dalam rupiah")),
        new("FacetValue", "Satu pilihan", Text("key", "makanan"), Text("name", "Makanan"), Number("count", 12)),
        new("DeskListing", "Produk menurut kantor desa",
            Text("id", "7k2m9q4x0a1b"), Text("name", "Keripik pisang"), Text("sellerId", "0123456789ab").OrNull(), Text("sellerName", "Warung Melati"), Text("category", "makanan"),
            Number("finalPrice", 13500), Choice("state", "Tampil atau dihentikan", Enum.GetNames<ListingState>()), List("reasons", "DeskReason", "Mengapa dihentikan"),
            List("flaws", "DeskReason", "Yang perlu diperbaiki di OpenSID"), List("photos", "DeskPhoto", "Setiap foto dan apakah dapat ditampilkan"), Date("updatedOn", "2026-06-30"), Date("priceTouchedOn", "2026-06-01"), Flag("priceOld", false)),
        new("DeskPhoto", "Sebuah foto menurut pemeriksaan terakhir", Number("number", 1),
            Choice("state", "Apa jadinya", [.. Enum.GetNames<PhotoState>(), SellerDeskJson.Unchecked]),
            Text("text", "Berkasnya tidak ada di situs desa.", "Yang harus dilakukan; null bila fotonya tampil.").OrNull(), Time("checkedAt").OrNull()),
        new("DeskReason", "Sebab dan yang harus dilakukan", Text("code", "ResidentDead"), Text("text", "Pelapak tercatat meninggal.")),
        new("SellerDesk", "Kartu pelapak yang diisi petugas",
            Text("seller", "0123456789ab"), Number("revision", 3), Time("at").OrNull(), Text("by", "Operator Tejosari").OrNull(), Text("key", "k1").OrNull(), Text("note", "Kunjungan").OrNull(), Object("card", "SellerCard")),
        new("SellerCard", "Isian kartu pelapak", Card(isOrder: false)),
        new("SellerCardOrder", "Kartu pelapak yang baru",
            Object("card", "SellerCardInput"), new ContractField("basedOn", "integer", "Revision yang terakhir dibaca; null untuk tidak memeriksa.", () => null).OrNull().Optional(), Text("note", "Kunjungan").OrNull().Optional()),
        new("SellerCardInput", "Isian kartu pelapak; yang tidak disebut menjadi kosong", Card(isOrder: true)),
        new("ListingReach", "Berapa kali sebuah produk dilihat dan dipesan",
            Text("listing", "7k2m9q4x0a1b"), Text("name", "Keripik pisang", "null bila produknya sedang tidak tampil.").OrNull(), Text("seller", "0123456789ab"), Number("visits", 120), Number("taps", 8),
            Number("visitsBefore", 90), Number("tapsBefore", 3)),
        new("Category", "Kategori produk", Text("key", "makanan"), Text("name", "Makanan"), Number("products", 12)),
    ];

    /// <summary>Papers of a seller.</summary>
    public static ContractField[] Papers =>
        [Object("nib", "BusinessNumber").OrNull(), List("kbli", "KbliCode"), Object("halal", "PaperClaim").OrNull(), Object("pirt", "PaperClaim").OrNull()];

    private static ContractField[] Card(bool isOrder)
    {
        ContractField[] fields =
        [
            Text("name", "Warung Melati").OrNull(), Text("hours", "Mo-Sa 08:00-17:00", "Menurut schema.org").OrNull(), Text("deliveryArea", "Metro Timur").OrNull(), .. Papers,
            Flag("hidePhone", false, "Pelapak tidak ingin nomornya tampil."), Flag("hidePlace", false, "Pelapak tidak ingin titiknya tampil."),
        ];
        return isOrder ? [.. fields.Select(f => f.Optional())] : fields;
    }

    private static ContractField[] Place =>
        [Decimal("latitude", -5.13).OrNull(), Decimal("longitude", 105.33).OrNull(), Flag("placeIsVillage", false, "true: hanya titik kantor desa.").OrNull()];
}
