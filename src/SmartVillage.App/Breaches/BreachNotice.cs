using System.Globalization;
using System.Text;

namespace SmartVillage.App.Breaches;

/// <summary>
/// The notice to those concerned and to the authority, to be filled in: what was disclosed, when and how, and what was done about it (UU 27/2022 article 46 paragraph 2), in writing within 72 hours.
/// </summary>
/// <param name="DiscoveredAt">When it was discovered, in local time.</param>
/// <param name="Village">Name of the office, or null.</param>
/// <param name="Contact">Whom people ask, or null.</param>
internal sealed record BreachNotice(DateTimeOffset DiscoveredAt, string? Village, string? Contact)
{
    private const string Blank = "____________________";

    /// <summary>Until when it must have been sent.</summary>
    public DateTimeOffset DueAt => DiscoveredAt + TimeSpan.FromHours(3 * 24);

    /// <summary>The text.</summary>
    public string Write() => new StringBuilder()
        .AppendLine("PEMBERITAHUAN KEGAGALAN PELINDUNGAN DATA PRIBADI")
        .AppendLine()
        .AppendLine($"Dari        : {Village ?? Blank}")
        .AppendLine($"Kepada      : {Blank} (warga yang terdampak; salinan kepada lembaga pelindungan data pribadi)")
        .AppendLine($"Diketahui   : {At(DiscoveredAt)}")
        .AppendLine($"Kirim sebelum: {At(DueAt)} (3×24 jam, UU 27/2022 pasal 46)")
        .AppendLine()
        .AppendLine("1. Data pribadi yang terungkap")
        .AppendLine($"   Jenis isian (mis. nama, alamat, NIK): {Blank}")
        .AppendLine($"   Jumlah orang: {Blank}")
        .AppendLine("   Bila ada data anak, kesehatan, atau keuangan, sebutkan.")
        .AppendLine()
        .AppendLine("2. Kapan dan bagaimana data itu terungkap")
        .AppendLine($"   Sejak: {Blank}   Sampai: {Blank}")
        .AppendLine($"   Cara (mis. kunci dicuri, lembar hilang, salah kirim): {Blank}")
        .AppendLine()
        .AppendLine("3. Upaya penanganan dan pemulihan")
        .AppendLine($"   Kunci dicabut pada: {Blank}")
        .AppendLine($"   Yang sudah dan akan dikerjakan: {Blank}")
        .AppendLine("   Yang dapat Anda lakukan: jangan memberikan kode atau kata sandi kepada penelepon yang menyebut NIK Anda, dan laporkan bila data dipakai orang lain.")
        .AppendLine()
        .AppendLine($"Tanyakan kepada: {Contact ?? Blank}")
        .AppendLine()
        .AppendLine($"{Blank}, {Blank}")
        .AppendLine("Lurah / Kepala Desa")
        .ToString();

    private static string At(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm (zzz)", CultureInfo.InvariantCulture);
}
