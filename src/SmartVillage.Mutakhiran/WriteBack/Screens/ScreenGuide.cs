using System.Globalization;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.WriteBack.Screens;

/// <summary>Where on the screens of a village's OpenSID something is entered: a link where one is known to work, and the menu in words in any case.</summary>
public sealed class ScreenGuide
{
    private readonly Uri? _web;
    private readonly ReleaseRules? _rules;
    private readonly bool? _fullData;

    /// <summary>Screens of one village.</summary>
    public ScreenGuide(PublishedVillage village)
    {
        ArgumentNullException.ThrowIfNull(village);
        // Links of a release that nobody has read would be a guess; without any release they are those that have not changed for years.
        _rules = ReleaseMatrix.Find(village.Release);
        _web = village.Release is null || _rules is not null ? village.WebUrl : null;
        _fullData = village.FullDataMode;
    }

    /// <summary>The link, or null when there is no address or no such row.</summary>
    public Uri? LinkTo(ScreenKind screen, SubjectView subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var page = Shown(screen, subject) switch
        {
            ScreenKind.LifeStatus when subject.Person is { IsActive: true } person => Path("penduduk/edit_status_dasar", person.SourceKey),
            ScreenKind.ResidentForm when subject.Person is { } person => Path("penduduk/form", person.SourceKey),
            ScreenKind.FamilyMembers when subject.Family is { } family => Path("keluarga/anggota", family.SourceKey),
            ScreenKind.FamilyCard when subject.Family is { } family => Path("keluarga/edit_nokk", family.SourceKey),
            _ => null,
        };
        // With index.php the address works with and without rewriting.
        return _web is null || page is null ? null : new Uri($"{_web.AbsoluteUri.TrimEnd('/')}/index.php/{page}");
    }

    /// <summary>The menu in words.</summary>
    public static string WordsFor(ScreenKind screen, SubjectView subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Shown(screen, subject) switch
        {
            // Giving somebody back is a button in the list that acts at once, so that there is no page to lead to.
            ScreenKind.LifeStatus when subject.Person is { IsActive: false } => "Menu Kependudukan > Penduduk, saring Status Dasar selain HIDUP, cari orangnya, Kembalikan Status.",
            ScreenKind.LifeStatus => "Menu Kependudukan > Penduduk, cari orangnya, Pilih Aksi > Ubah Status Dasar.",
            ScreenKind.FamilyMembers => "Menu Kependudukan > Keluarga, cari KK-nya, Rincian Anggota Keluarga > Ubah Hubungan Keluarga.",
            ScreenKind.FamilyCard => "Menu Kependudukan > Keluarga, cari KK-nya, Pilih Aksi > Ubah Data KK.",
            _ => "Menu Kependudukan > Penduduk, cari orangnya, Pilih Aksi > Ubah Biodata Penduduk.",
        };
    }

    /// <summary>What has to be known first, or null.</summary>
    public string? HintFor(ScreenKind screen) => screen == ScreenKind.LifeStatus && _rules is { StatusNeedsFullData: true } && _fullData != true
        ? "Status dasar hanya dapat diubah selama \"data lengkap\" AKTIF (menu Buku Mutasi/Rekapitulasi). Aktifkan dahulu."
        : null;

    private static ScreenKind Shown(ScreenKind screen, SubjectView subject) => screen == ScreenKind.FamilyMembers && subject.Family is null ? ScreenKind.ResidentForm : screen;

    private static string Path(string page, long key) => $"{page}/1/0/{key.ToString(CultureInfo.InvariantCulture)}";
}
