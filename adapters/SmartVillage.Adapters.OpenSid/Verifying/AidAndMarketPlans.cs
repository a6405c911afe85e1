using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>Columns of aid programmes and of the marketplace.</summary>
internal static class AidAndMarketPlans
{
    public static VerifiedEntity Benefits(SourceCatalog catalog) => new EntityPlanner(Entities.Benefits, "program", catalog)
        .Text("name", "nama").Code("target", "sasaran").Text("description", "ndesc").Date("startDate", "sdate").Date("endDate", "edate")
        .Code("status", "status").Text("fundingSource", "asaldana")
        .Build() with
    { IsShared = true };

    public static VerifiedEntity BenefitParticipants(SourceCatalog catalog)
    {
        var planner = new EntityPlanner(Entities.BenefitParticipants, "program_peserta", catalog);

        // Up to 19.09 a decimal held NIK, family card, household or group number alike, so its zeros say nothing about the length.
        return (planner.Columns.IsNumber("peserta")
                ? planner.By(CanonicalText.ZeroesDropped, "participant", "peserta", CanonicalText.ZeroesDropped)
                : planner.Text("participant", "peserta"))
            .Reference("benefit", "program_id").Identity("cardNik", "kartu_nik").Text("cardName", "kartu_nama")
            .Text("cardBirthPlace", "kartu_tempat_lahir").Date("cardBirthDate", "kartu_tanggal_lahir").Text("cardAddress", "kartu_alamat")
            .Text("cardNumber", "no_id_kartu").Reference("cardResident", "kartu_id_pend")
            .Build();
    }

    public static VerifiedEntity Categories(SourceCatalog catalog) => new EntityPlanner(Entities.Categories, "produk_kategori", catalog)
        .Text("name", "kategori").Text("slug", "slug").Code("status", "status")
        .Build();

    public static VerifiedEntity Sellers(SourceCatalog catalog) => new EntityPlanner(Entities.Sellers, "pelapak", catalog)
        .Reference("resident", "id_pend").Text("phone", "telepon").Text("latitude", "lat").Text("longitude", "lng").Measure("zoom", "zoom")
        .Code("status", "status")
        .Build();

    public static VerifiedEntity Products(SourceCatalog catalog) => new EntityPlanner(Entities.Products, "produk", catalog)
        .Reference("seller", "id_pelapak").Reference("category", "id_produk_kategori").Text("name", "nama")
        .By(CanonicalText.Integer, "price", "harga").Text("unit", "satuan").Code("discountKind", "tipe_potongan").Measure("discount", "potongan")
        .Text("description", "deskripsi").By(CanonicalText.Names, "photos", "foto", CanonicalText.NamesOfCopy).Code("status", "status")
        .LocalTime("createdAt", "created_at").LocalTime("updatedAt", "updated_at")
        .Build();
}
