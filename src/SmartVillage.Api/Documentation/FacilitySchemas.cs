using SmartVillage.Services.Facilities;
using static SmartVillage.Api.Documentation.ContractField;

namespace SmartVillage.Api.Documentation;

/// <summary>Shapes of the village's equipment, for operators; everybody else gets GeoJSON.</summary>
internal static class FacilitySchemas
{
    private static readonly string[] Kinds = [.. FacilityNames.AllKinds];
    private static readonly string[] Statuses = [.. FacilityNames.OfficeStatuses];

    public static IEnumerable<ContractSchema> All =>
    [
        new("Facility", "Satu sarana menurut satu perubahan",
            [
                Number("id", 7), Number("revision", 2), Time("at"), Text("by", "Pak Operator"), Text("key", "a1b2c3d4e5f6", "Nomor kunci, bukan kuncinya"),
                Text("note", "Dicek bersama RT").OrNull(), Flag("removed", false), Choice("shownStatus", "Yang dilihat warga", [.. Statuses, FacilityNames.Of(FacilityStatus.ReportedOff)]),
                Number("openReports", 0, "Laporan warga yang belum selesai."), .. Words.Select(f => f with { IsOptional = false }),
            ]),
        new("FacilityOrder", "Isian sebuah sarana; yang dikosongkan tidak disebut",
            [
                .. Words, new ContractField("basedOn", "integer", "revision yang terakhir dibaca; null untuk menulis tanpa memeriksa.", () => null).OrNull().Optional(),
                Text("note", "Dicek bersama RT").OrNull().Optional(),
            ]),
    ];

    private static ContractField[] Words =>
    [
        Choice("kind", "Jenis", Kinds), Text("name", "Wifi Balai Kelurahan", "Tampil kepada umum, tanpa nama orang."), Decimal("latitude", -5.1135, "Lintang WGS 84, -11 sampai 6."),
        Decimal("longitude", 105.321, "Bujur WGS 84, 95 sampai 141."), Text("address", "Halaman balai kelurahan").OrNull().Optional(),
        Choice("status", "Yang ditemukan petugas", Statuses).Optional(), Text("hours", "Mo-Fr 08:00-16:00", "Menurut schema.org; Mo-Su berarti siang malam.").OrNull().Optional(),
        Date("lastCheckedOn", "2026-02-20", "Terakhir diperiksa").OrNull().Optional(), Text("keeperRole", "Ketua RT 03", "Jabatan penjaga; tampil kepada umum.").OrNull().Optional(),
        Text("keeperName", "Pak Penjaga", "Tersandi, hanya untuk petugas.").OrNull().Optional(), Text("keeperPhone", "+62 812 0000 0000", "Tersandi, hanya untuk petugas.").OrNull().Optional(),
        Text("ssid", "Wifi-Kelurahan", "Nama jaringan; hanya untuk wifi.").OrNull().Optional(), Flag("isFree", true, "Gratis; hanya untuk wifi.").OrNull().Optional(),
    ];
}
