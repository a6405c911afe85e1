namespace SmartVillage.App.Bench.Market;

/// <summary>
/// Names of goods that nobody sells, in the way sellers of villages name theirs: what it is, how it tastes or looks, how much, and often who made it. The same names for the same seed.
/// </summary>
internal static class SyntheticGoods
{
    private static readonly string[] Goods =
    [
        "keripik pisang", "keripik singkong", "keripik tempe", "keripik bayam", "keripik talas", "keripik ubi ungu", "keripik nangka", "keripik usus", "rempeyek kacang",
        "rempeyek teri", "kerupuk kulit", "kerupuk udang", "kerupuk ikan tenggiri", "kerupuk bawang", "emping melinjo", "opak singkong", "rengginang",
        "kue kering nastar", "kue kering kastengel", "kue lapis legit", "kue bolu pandan", "kue semprong", "kue bangkit", "kue cucur", "kue putu ayu", "kue klepon",
        "lemper ayam", "risoles mayones", "pastel sayur", "martabak mini", "donat kentang", "roti sobek", "roti goreng", "bakso sapi", "bakso ikan",
        "pempek kapal selam", "pempek lenjer", "siomay ikan", "batagor kering", "sambal bawang", "sambal terasi", "sambal roa", "sambal seruit", "saus tomat",
        "kecap manis", "abon sapi", "abon ikan lele", "dendeng sapi", "rendang daging", "ikan asin", "ikan teri crispy", "ikan bandeng presto", "ikan lele asap",
        "telur asin", "telur ayam kampung", "telur puyuh", "tahu sutra", "tempe daun", "oncom", "tape singkong", "tape ketan", "dodol durian", "dodol nanas",
        "wajik ketan", "jenang", "gula aren", "gula semut", "gula kelapa", "madu hutan", "madu kelulut", "kopi bubuk robusta", "kopi bubuk arabika", "kopi luwak",
        "teh celup herbal", "teh bunga telang", "jamu kunyit asam", "jamu beras kencur", "wedang jahe instan", "minuman rosella", "sirup markisa",
        "sirup jeruk kalamansi", "es dawet", "susu kedelai", "susu kambing etawa", "yoghurt buah", "minyak kelapa murni", "minyak kayu putih", "minyak urut",
        "sabun herbal", "sabun susu kambing", "lilin aromaterapi", "beras organik", "beras merah", "jagung manis", "singkong segar", "pisang kepok", "pisang raja",
        "durian montong", "alpukat mentega", "jeruk bw", "semangka tanpa biji", "pepaya california", "cabai rawit", "cabai keriting", "bawang merah", "bawang putih",
        "kunyit bubuk", "jahe merah", "lada hitam", "pala", "cengkeh", "vanili", "kelapa parut", "santan", "batik tulis", "batik cap", "kain tapis", "kain tenun",
        "songket", "sarung tenun", "kemeja batik", "gamis batik", "jilbab segi empat", "mukena katun", "tas anyaman pandan", "tas rajut", "tas kulit", "dompet kulit",
        "sandal kulit", "sepatu rajut", "topi anyaman", "tikar pandan", "keranjang rotan", "kursi rotan", "meja jati", "lemari kayu", "rak bambu", "lampu hias bambu",
        "gantungan kunci", "hiasan dinding", "bros tapis", "gelang manik", "kalung manik", "pot bunga", "tanaman hias aglonema", "tanaman hias monstera", "bibit cabai",
        "bibit durian", "bibit pepaya", "pupuk kompos", "pupuk organik cair", "pakan ayam", "pakan lele", "bibit lele", "ikan nila segar", "ikan gurame", "ayam kampung",
        "bebek potong", "kambing aqiqah", "sapi kurban", "jasa jahit", "jasa las", "jasa sablon", "undangan cetak", "sewa tenda", "sewa sound system",
        "servis elektronik", "cuci sepatu", "laundry kiloan", "pangkas rambut", "pijat refleksi", "katering nasi kotak", "nasi tumpeng", "nasi bakar", "nasi uduk",
        "ayam geprek", "ayam bakar", "sate kambing", "soto ayam", "mie ayam", "bubur ayam", "gado-gado", "pecel sayur", "es kelapa muda", "jus alpukat", "keset sabut",
        "sapu lidi", "arang batok", "batu bata", "genteng", "paving block", "kasur lantai", "bantal dakron", "sprei batik", "gorden", "taplak rajut", "boneka rajut",
        "mainan kayu",
    ];

    private static readonly string[] Kinds =
    [
        "original", "pedas", "manis", "asin", "balado", "keju", "cokelat", "pandan", "jagung bakar", "barbeque", "rumput laut", "gurih", "extra pedas", "madu", "durian",
        "vanila", "stroberi", "jahe", "kayu manis", "daun jeruk", "bawang", "sapi panggang", "ungu", "merah", "hijau", "biru", "hitam", "putih", "cokelat muda",
        "motif mega", "motif kapal", "motif bunga", "premium", "super", "kualitas ekspor", "rumahan", "tradisional", "tanpa pengawet", "halal", "organik", "segar",
        "beku", "siap saji", "siap goreng", "curah", "jumbo", "mini", "anak", "dewasa", "pria", "wanita",
    ];

    private static readonly string[] Amounts =
    [
        "100 gram", "150 gram", "200 gram", "250 gram", "500 gram", "1 kg", "2 kg", "5 kg", "100 ml", "250 ml", "600 ml", "1 liter", "isi 5", "isi 10", "isi 12",
        "isi 20", "per bungkus", "per pack", "per buah", "per lembar", "per porsi", "per kotak", "ukuran S", "ukuran M", "ukuran L", "ukuran XL", "paket hemat",
        "paket lengkap", "grosir", "eceran",
    ];

    private static readonly string[] FirstNames =
    [
        "sri", "dewi", "mak", "bu", "mbak", "pak", "mas", "uni", "teh", "nek", "haji", "putri", "wong", "rasa", "cita", "maju", "tani", "karya", "sinar", "berkah",
        "jaya", "tunas", "bumi", "sari", "mekar", "cahaya", "mitra", "usaha", "sumber", "sekar",
    ];

    private static readonly string[] LastNames =
    [
        "rejeki", "lestari", "mandiri", "abadi", "sejahtera", "makmur", "barokah", "kencana", "melati", "kenanga", "mulya", "asri", "ningsih", "yanti", "wati", "indah",
        "utama", "bersama", "sentosa", "pertiwi", "nusantara", "lampung", "metro", "siger", "saburai", "ratu", "rahayu", "permai", "agung", "gemilang",
    ];

    private static readonly string[] Syllables =
        ["ba", "ci", "da", "ga", "ha", "ja", "ka", "la", "ma", "na", "pa", "ra", "sa", "ta", "wa", "bi", "di", "gi", "ki", "li", "mi", "ni", "ri", "si", "ti", "bu", "du", "ku", "lu", "mu", "nu", "ru", "su", "tu"];

    /// <summary>Categories, as villages name them.</summary>
    public static readonly string[] Categories =
        ["Makanan Olahan", "Minuman", "Hasil Tani", "Hasil Ternak", "Perikanan", "Kerajinan", "Pakaian", "Perabot", "Jasa", "Kuliner", "Kecantikan", "Lain-lain"];

    /// <summary>A name of a product; frequent goods are far more frequent than rare ones, as in life.</summary>
    public static string Name(Random draw)
    {
        var name = Goods[(int)(Goods.Length * Math.Pow(draw.NextDouble(), 1.6))];
        name += draw.Next(3) > 0 ? $" {Kinds[draw.Next(Kinds.Length)]}" : string.Empty;
        name += draw.Next(3) > 0 ? $" {Amounts[draw.Next(Amounts.Length)]}" : string.Empty;
        return draw.Next(2) == 0 ? $"{name} {Maker(draw)}" : name;
    }

    /// <summary>A name of a seller; every third is a word that is nobody else's.</summary>
    public static string Maker(Random draw) =>
        $"{FirstNames[draw.Next(FirstNames.Length)]} {(draw.Next(3) == 0 ? string.Concat(Enumerable.Range(0, 3).Select(_ => Syllables[draw.Next(Syllables.Length)])) : LastNames[draw.Next(LastNames.Length)])}";
}
