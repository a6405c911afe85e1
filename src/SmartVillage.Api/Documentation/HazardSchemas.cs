using SmartVillage.Services.Hazards.Notices;
using static SmartVillage.Api.Documentation.ContractField;

namespace SmartVillage.Api.Documentation;

/// <summary>Shapes of warnings, earthquakes and weather.</summary>
internal static class HazardSchemas
{
    public static IEnumerable<ContractSchema> All =>
    [
        new("Hazards", "Peringatan, gempa, dan cuaca untuk satu desa",
            Text("source", "Sumber: BMKG", "Wajib ditampilkan."), Text("sourceUrl", "https://data.bmkg.go.id"),
            Flag("hasPoint", true, "Apakah titik desa diketahui; tanpa itu peringatan hanya dicocokkan menurut nama."),
            Object("warnings", "HazardWarnings"), Object("earthquakes", "HazardEarthquakes"), Object("forecast", "HazardForecast"), Object("reports", "HazardReports"),
            Object("index", "HazardIndices", "Indeks bahaya per RW. Sumber: InaRISK BNPB")),
        Section("HazardWarnings", "Peringatan dini yang berlaku sekarang", "HazardAlert"),
        Section("HazardEarthquakes", "Gempa terakhir, terbaru lebih dahulu", "Earthquake"),
        Section("HazardForecast", "Cuaca tiga hari, setiap tiga jam", "ForecastHour"),
        new("NoticeOrder", "Pemberitahuan bahaya dari desa, dengan kata-kata CAP 1.2",
        [
            Text("event", "Banjir"), Text("headline", "Jalan di RW 03 tergenang"), Soon("expiresAt"), Text("description", "Air setinggi lutut sejak pukul 03.").OrNull().Optional(),
            Text("instruction", "Lewat jalan RW 02.").OrNull().Optional(), .. Words.Select(word => word.Optional()), Soon("beginsAt", hours: 0).OrNull().Optional(), Text("area", "RW 03").OrNull().Optional(),
            new ContractField("replaces", "integer", "Pemberitahuan yang digantikan", () => null).OrNull().Optional(),
        ]),
        new("Notice", "Pemberitahuan bahaya dari desa",
        [
            Number("id", 3), Text("event", "Banjir"), Text("headline", "Jalan di RW 03 tergenang"), Text("description", "Air setinggi lutut sejak pukul 03.").OrNull(), Text("instruction", "Lewat jalan RW 02.").OrNull(),
            .. Words, Text("area", "RW 03").OrNull(), Time("sentAt"), Time("beginsAt"), Time("expiresAt"), Time("cancelledAt").OrNull(), Number("replaces", 2).OrNull(),
        ]),
        Section("HazardIndices", "Indeks bahaya, dibaca setahun sekali", "HazardIndexReading"),
        new("HazardIndexReading", "Indeks satu bahaya di satu tempat",
            Text("place", "RW 03", "RW, atau desa untuk kantornya"), Decimal("latitude", -5.1135), Decimal("longitude", 105.321), Choice("kind", "Bahaya", "Flood", "Landslide", "Earthquake"),
            Decimal("value", 0.42, "0 sampai 1; null bila petanya kosong di sana").OrNull(), Time("readAt"), Choice("class", "Kelas", "Medium", "Low", "High").OrNull()),
        Section("HazardReports", "Laporan bencana dari warga", "DisasterReport"),
        new("HazardAlert", "Satu peringatan (CAP 1.2)",
            Text("id", "2.49.0.1.360.0.2026.03.02"), Text("event", "Hujan Lebat disertai Petir"), Text("headline", "Hujan Lebat di Lampung").OrNull(),
            Text("description", "Metro Timur dan sekitarnya.").OrNull(), Text("instruction", "Hindari pohon besar.").OrNull(), Texts("categories", "CAP category", "Met"),
            Texts("responseTypes", "CAP responseType", "Monitor"), Text("urgency", "Immediate").OrNull(), Text("severity", "Moderate").OrNull(), Text("certainty", "Observed").OrNull(),
            Time("sentAt"), Time("beginsAt"), Time("expiresAt"), Text("senderName", "BMKG").OrNull(), Text("area", "Lampung").OrNull(), Text("web", "https://www.bmkg.go.id").OrNull(),
            Choice("match", "Point: titik desa berada di wilayahnya; Name: teksnya menyebut kecamatan atau kota.", "Point", "Name"), Flag("isUpdate", false)),
        new("Earthquake", "Satu gempa",
            Time("at"), Decimal("magnitude", 5.1), Decimal("depthKm", 10).OrNull(), Decimal("latitude", -5.5), Decimal("longitude", 104.2), Text("region", "Tanggamus").OrNull(),
            Text("potential", "Tidak berpotensi tsunami").OrNull(), Text("felt", "II Metro").OrNull(), Text("shakemap", "https://data.bmkg.go.id/DataMKG/TEWS/x.mmi.jpg").OrNull(),
            Decimal("distanceKm", 131, "Jarak dari desa.").OrNull()),
        new("ForecastHour", "Cuaca tiga jam",
            Time("at"), Text("localTime", "2026-03-02 07:00:00").OrNull(), Text("weather", "Hujan Ringan").OrNull(), Text("weatherEn", "Light Rain").OrNull(),
            Decimal("temperatureC", 25).OrNull(), Decimal("humidityPercent", 91).OrNull(), Decimal("cloudPercent", 88).OrNull(), Decimal("rainMm", 0.4).OrNull(),
            Decimal("windKmh", 7.6).OrNull(), Text("windFrom", "SE").OrNull(), Text("visibility", "< 9 km").OrNull(), Text("icon", "https://api-apps.bmkg.go.id/x.svg").OrNull()),
        new("Adapter", "Satu sistem luar",
            Text("name", "Bmkg"), Text("service", "bpbd"), Text("village", "18.72.04.1002", "Satu-satunya desa yang dilayaninya; null untuk semua.").OrNull(), Choice("mode", "Yang diminta konfigurasi.", "Directory", "Queue", "Sandbox", "Live"),
            Choice("status", "Keadaan pada pemeriksaan terakhir.", "Ok", "Disabled", "Degraded", "Down"), Time("since", description: "Sejak kapan keadaannya begini."), Time("checkedAt"),
            Number("latencyMs", 120).OrNull(), Choice("circuit", "Apakah dihubungi.", "Closed", "HalfOpen", "Open").OrNull(), Text("reason", "BMKG tidak dapat dihubungi.").OrNull()),
        new("DisasterReport", "Satu laporan",
            Text("id", "1"), Text("kind", "flood"), Time("at"), Decimal("latitude", -5.1), Decimal("longitude", 105.3), Decimal("distanceKm", 3).OrNull()),
    ];

    private static ContractField[] Words =>
    [
        Choice("category", "CAP category", [.. CapWords.Categories]), Choice("responseType", "CAP responseType", [.. CapWords.ResponseTypes]), Choice("urgency", "CAP urgency", [.. CapWords.Urgencies]),
        Choice("severity", "CAP severity", [.. CapWords.Severities]), Choice("certainty", "CAP certainty", [.. CapWords.Certainties]),
    ];

    /// <summary>A time that lies ahead of whoever reads the example on the day of the other examples.</summary>
    private static ContractField Soon(string name, int hours = 12) => Time(name, new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc).AddHours(hours).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"));

    private static ContractSchema Section(string name, string title, string item) => new(name, title,
        Choice("state", "Seberapa dapat dipercaya.", "Fresh", "Kept", "NoData", "Unavailable", "Off"), Time("fetchedAt").OrNull(), Number("ageMinutes", 3).OrNull(),
        Text("note", "Sumber sedang tidak menjawab; ini jawaban terakhir yang baik.").OrNull(), List("items", item));
}
