using SmartVillage.Services.Catalog;
using static SmartVillage.Services.Requests.Types.FieldKit;

namespace SmartVillage.Services.Requests.Types;

/// <summary>What people report or ask of BPBD through the village (reference ten-services, section 11). Danger to life is never queued: 112 comes first.</summary>
internal static class DisasterTypes
{
    private static readonly LocalText Group = T("Bencana dan air bersih", "Disasters and clean water");
    private static readonly LocalText CallFirst = T("Nyawa terancam? Hubungi 112 atau 119 sekarang, jangan mengisi formulir.", "A life in danger? Call 112 or 119 now, do not fill in a form.");

    private static readonly RequestField People = Number("people", "Jumlah orang yang terdampak", "How many people are affected", 1, 100_000);

    public static IEnumerable<RequestType> All =>
    [
        new("bencana", ServiceCode.Bpbd, T("Laporan bencana", "Disaster report"), T("Kerusakan atau keadaan akibat bencana yang perlu diperiksa.", "Damage or a situation after a disaster that has to be looked at."))
        {
            Group = Group,
            Keywords = ["banjir", "longsor", "angin", "bencana"],
            Fields =
            [
                Choice(
                    "kind", "Jenis bencana", "Kind of disaster",
                    Option("flood", "Banjir", "Flood"), Option("landslide", "Tanah longsor", "Landslide"), Option("wind", "Angin kencang", "Strong wind"),
                    Option("fire", "Kebakaran lahan", "Wildfire"), Option("quake", "Gempa bumi", "Earthquake"), Option("drought", "Kekeringan", "Drought"), Option("other", "Lainnya", "Other")).Needed(),
                LifeDanger, People, Since("since", "Sejak kapan", "Since when"),
            ],
            IsPublic = true,
            NeedsPlace = true,
            Within = TimeSpan.FromHours(4),
            Warning = CallFirst,
        },
        new("pohon-tumbang", ServiceCode.Bpbd, T("Pohon tumbang", "Fallen tree"), T("Pohon menutup jalan atau hampir tumbang.", "A tree blocks a road or is about to fall."))
        {
            Group = Group,
            Keywords = ["pohon", "jalan"],
            Fields = [Choice("blocks", "Yang tertutup", "What is blocked", Option("road", "Jalan", "Road"), Option("house", "Rumah", "House"), Option("nothing", "Tidak ada", "Nothing")).Needed(), LifeDanger],
            IsPublic = true,
            NeedsPlace = true,
            Within = TimeSpan.FromHours(8),
            Warning = CallFirst,
        },
        new("air-bersih", ServiceCode.Bpbd, T("Kiriman air bersih", "Delivery of clean water"), T("Permintaan air bersih lewat kelurahan pada musim kering.", "Clean water through the village in the dry season."))
        {
            Group = Group,
            Keywords = ["air", "kekeringan"],
            Fields =
            [
                Number("households", "Jumlah keluarga yang memerlukan", "How many families need it", 1, 10_000).Needed(), People,
                Choice("container", "Tempat penampungan", "Where it can be stored", Option("tank", "Tandon atau toren", "Tank"), Option("drums", "Drum dan ember", "Drums and buckets"), Option("none", "Belum ada", "None")).Needed(),
                Choice("access", "Dapat dilalui truk tangki", "A tank lorry can get there", Option("yes", "Ya", "Yes"), Option("no", "Tidak", "No")),
            ],
            NeedsPlace = true,
            NeedsPhone = true,
            Within = TimeSpan.FromHours(16),
        },
        new("evakuasi", ServiceCode.Bpbd, T("Bantuan mengungsi", "Help to move to a safe place"), T("Warga lansia, sakit atau difabel yang perlu dibantu mengungsi sebelum keadaan memburuk.", "People who need help to leave before things get worse."))
        {
            Group = Group,
            Fields = [LifeDanger, People.Needed()],
            NeedsPlace = true,
            NeedsPhone = true,
            Within = TimeSpan.FromHours(2),
            KeptForDays = 30,
            Warning = CallFirst,
        },
    ];
}
