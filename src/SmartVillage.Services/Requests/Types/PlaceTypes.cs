using SmartVillage.Services.Catalog;
using SmartVillage.Services.Facilities;
using static SmartVillage.Services.Requests.Types.FieldKit;

namespace SmartVillage.Services.Requests.Types;

/// <summary>Reports about public places: street lamps (reference ten-services, section 9), the village's wifi (section 12), trees.</summary>
internal static class PlaceTypes
{
    private static readonly LocalText Lamps = T("Penerangan jalan umum", "Street lighting");

    private static readonly RequestField[] LampFields =
    [
        Line("pole_number", "Nomor tiang (bila terbaca)", "Number of the pole (if it can be read)") with { Longest = 40 },
        Number("lamps_out", "Jumlah lampu yang bermasalah", "How many lamps are affected", 1, 500),
        Since("since", "Sejak kapan", "Since when"),
        Choice(
            "hazard", "Bahaya di tempat itu", "Danger at the place",
            Option("none", "Tidak ada", "None"), Option("traffic", "Rawan kecelakaan", "Traffic accidents"), Option("crime", "Rawan kejahatan", "Crime"),
            Option("school", "Dekat sekolah, pasar atau tempat ibadah", "Near a school, market or place of worship")),
    ];

    public static IEnumerable<RequestType> All =>
    [
        Lamp("pju-mati", "Lampu jalan mati", "Street lamp is off", "Lampu tidak menyala pada malam hari.", "The lamp does not burn at night."),
        Lamp("pju-siang", "Lampu jalan menyala siang hari", "Street lamp burns by day", "Lampu menyala terus, juga pada siang hari.", "The lamp burns all the time, also by day."),
        Lamp("pju-kedip", "Lampu jalan berkedip", "Street lamp flickers", "Lampu berkedip atau redup.", "The lamp flickers or is dim."),
        Lamp("pju-tiang", "Tiang lampu miring atau rusak", "Lamp pole leans or is damaged", "Tiang miring, keropos atau tertabrak.", "The pole leans, is rusty or was hit.") with { Within = TimeSpan.FromHours(8) },
        Lamp("pju-kabel", "Kabel lampu jalan terbuka", "Exposed cable of a street lamp", "Kabel menjuntai, terkelupas atau kotak listrik terbuka.", "A cable hangs down or is bare, or a box is open.") with
        {
            Within = TimeSpan.FromHours(4),
            Warning = T(
                "Jangan menyentuh kabel atau tiangnya. Hubungi PLN 123; bila ada yang tersengat atau terbakar, hubungi 112 atau 119 sekarang.",
                "Do not touch the cable or the pole. Call PLN on 123; if anybody is hurt or anything burns, call 112 or 119 now."),
        },
        Lamp("pju-baru", "Usulan lampu jalan baru", "Proposal of a new street lamp", "Tempat gelap yang belum mempunyai lampu.", "A dark place without a lamp.") with { Within = TimeSpan.FromHours(80) },
        new("wifi-mati", null, T("Wifi umum tidak berfungsi", "Public wifi does not work"), T("Wifi gratis kelurahan mati atau sangat lambat.", "The free wifi of the village is off or very slow."))
        {
            Group = T("Wifi umum", "Public wifi"),
            Keywords = ["wifi", "internet"],
            Fields =
            [
                Number(FacilityReports.PointField, "Nomor titik wifi (dari daftar fasilitas desa)", "Number of the wifi point (from the village's list of facilities)", 1, 1_000_000_000),
                Line("point", "Nama atau tempat titik wifi", "Name or place of the wifi point") with { Longest = 80 },
                Choice("problem", "Masalahnya", "What is wrong", Option("off", "Tidak ada sinyal", "No signal"), Option("no-internet", "Tersambung tanpa internet", "Connected without internet"), Option("slow", "Sangat lambat", "Very slow")).Needed(),
                Since("since", "Sejak kapan", "Since when"),
            ],
            IsPublic = true,
            IsEverywhere = true,
            NeedsPlace = true,
        },
    ];

    private static RequestType Lamp(string code, string id, string en, string longId, string longEn) => new(code, ServiceCode.Pju, T(id, en), T(longId, longEn))
    {
        Group = Lamps,
        Keywords = ["pju", "lampu jalan", "penerangan"],
        Fields = LampFields,
        IsPublic = true,
        IsEverywhere = true,
        NeedsPlace = true,
    };
}
