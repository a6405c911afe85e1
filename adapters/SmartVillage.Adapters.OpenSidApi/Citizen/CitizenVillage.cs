using SmartVillage.Adapters.Http.JsonApi;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.SelfService.Citizen;
using static SmartVillage.Adapters.OpenSidApi.Citizen.CitizenLine;

namespace SmartVillage.Adapters.OpenSidApi.Citizen;

/// <summary>Profile, market, and officials.</summary>
internal sealed class CitizenVillage(CitizenLine line) : ICitizenVillage
{
    public Task<AdapterAnswer<VillageCard>> ProfileAsync(CancellationToken cancellationToken) => line.OneAsync(() => line.Api.ProfileAsync(cancellationToken), Card, cancellationToken);

    public Task<AdapterAnswer<IReadOnlyList<LapakProduct>>> ProductsAsync(CitizenSession session, CancellationToken cancellationToken) =>
        line.ListAsync((page, size) => line.Api.ProductsAsync(Bearer(session), page, size, cancellationToken), Product, cancellationToken);

    public Task<AdapterAnswer<LapakProduct>> ProductAsync(CitizenSession session, string productId, CancellationToken cancellationToken) => OwnAsync(
        productId,
        ProductsAsync(session, cancellationToken),
        product => product.Id,
        product => line.OneAsync(() => line.Api.ProductAsync(Bearer(session), product.Id, cancellationToken), Product, cancellationToken));

    public Task<AdapterAnswer<IReadOnlyList<OfficialPresence>>> OfficialsAsync(CitizenSession session, CancellationToken cancellationToken) => line.ListAsync(
        (page, size) => line.Api.OfficialsAsync(Bearer(session), page, size, cancellationToken),
        row => row.Id is { } id ? new OfficialPresence(id, row.Text("nama", "pamong_nama"), row.Text("jabatan"), row.Text("status_kehadiran", "status")) : null,
        cancellationToken);

    /// <summary>Releases put the address beside the name or below it.</summary>
    private static VillageCard? Card(JsonRow row)
    {
        var address = row.Below("alamat");
        return row.Text("nama_desa", "nama", "kode_desa") is null ? null : new VillageCard(
            row.Text("kode_desa") ?? address.Text("kode_desa"), row.Text("nama_desa", "nama"), row.Text("email_desa", "email"), row.Text("telepon"), row.Text("website"),
            row.Text("alamat_kantor") ?? address.Text("alamat_kantor", "alamat"), row.Below("config").Text("sebutan_desa"));
    }

    /// <summary>The description's name is spelt so over there.</summary>
    private static LapakProduct? Product(JsonRow row) => row.Id is not { } id ? null : new LapakProduct(
        id, row.Text("nama"), row.Number("harga"), row.Number("hargapotongan"), row.Text("dekripsi", "deskripsi"), row.Texts("foto"));
}
