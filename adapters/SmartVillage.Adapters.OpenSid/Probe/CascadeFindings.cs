using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Sync.Gates;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>
/// Says what would vanish with a head or a family. From 24.08 OpenSID's own keys delete a family and all its members with their head, and its deletion log with them, so that
/// nobody sees afterwards what happened.
/// </summary>
internal static class CascadeFindings
{
    /// <summary>A file that says nothing about keys.</summary>
    public static readonly ProbeFinding Unknown = new("cascade-unknown", "kunci asing",
        "Berkas ini tidak memuat struktur tabel, sehingga tidak terlihat apa yang ikut terhapus bersama seorang kepala keluarga.",
        "Untuk melihatnya pakai cadangan .sql dari menu Database di OpenSID.", Matters: false);

    private const string Residents = "tweb_penduduk";
    private const string Families = "tweb_keluarga";
    private const string Areas = "tweb_wil_clusterdesa";

    public static IEnumerable<ProbeFinding> Of(IReadOnlyList<SourceCascade> cascades, bool? completeDataMode)
    {
        var byMembers = Has(cascades, Residents, "id_kk", Families);
        var inArea = EntityMappings.All.Where(mapping => mapping.Table is Residents or Families && Has(cascades, mapping.Table, "id_cluster", Areas))
            .Select(mapping => EntityLabels.Of(mapping.Entity)).ToList();
        // The mode keeps people from deleting residents in the menus; import and SQL do not ask.
        var guarded = completeDataMode == true ? " Mode data lengkap sedang aktif, sehingga menu OpenSID menolak menghapus penduduk." : string.Empty;
        if (Has(cascades, Families, "nik_kepala", Residents))
        {
            var others = byMembers ? $" dan semua anggotanya{Along(cascades)}" : "; anggotanya tetap ada tanpa keluarga";
            yield return new ProbeFinding("cascade-family", $"{Families}.nik_kepala", $"Menghapus seorang kepala keluarga di OpenSID ikut menghapus keluarganya{others}.{guarded}",
                "Jangan hapus kepala keluarga: ganti dahulu kepala keluarganya, atau catat sebagai mati atau pindah (perlu mode data lengkap). Keluarga yang hilang seluruhnya selalu dilaporkan SmartVillage.",
                Matters: false);
        }

        if (byMembers)
        {
            yield return new ProbeFinding("cascade-members", $"{Residents}.id_kk", "Menghapus sebuah keluarga di OpenSID ikut menghapus semua anggotanya dari daftar penduduk.",
                "Keluarkan dahulu anggotanya dari KK itu, atau pindahkan ke KK lain.", Matters: false);
        }

        if (Has(cascades, Areas, "id_kepala", Residents))
        {
            var inside = inArea.Count > 0 ? $" beserta semua {string.Join(" dan ", inArea)} di dalamnya" : string.Empty;
            yield return new ProbeFinding("cascade-area-head", $"{Areas}.id_kepala",
                $"Menghapus penduduk yang tercatat sebagai ketua RT, ketua RW, atau kepala dusun ikut menghapus wilayahnya{inside}.{guarded}",
                "Ganti dahulu ketua wilayah itu di OpenSID sebelum menghapus orangnya.", Matters: false);
        }

        if (inArea.Count > 0)
        {
            yield return new ProbeFinding("cascade-area", $"{Areas}.id", $"Menghapus sebuah RT, RW, atau dusun di OpenSID ikut menghapus semua {string.Join(" dan ", inArea)} di dalamnya.",
                "Pindahkan dahulu semua keluarga dan penduduk ke wilayah lain.", Matters: false);
        }

        if (Followers(cascades) is { Count: > 0 } followers)
        {
            yield return new ProbeFinding("cascade-resident", Residents, $"Menghapus seorang penduduk di OpenSID ikut menghapus miliknya: {string.Join(", ", followers)}.",
                ProbeFinding.NoAction, Matters: false);
        }
    }

    private static string Along(IReadOnlyList<SourceCascade> cascades) =>
        Followers(cascades) is { Count: > 0 } followers ? $", beserta milik mereka ({string.Join(", ", followers)})" : string.Empty;

    /// <summary>What goes with a resident besides families and areas, and what goes with that.</summary>
    private static List<string> Followers(IReadOnlyList<SourceCascade> cascades)
    {
        var gone = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Residents };
        while (cascades.FirstOrDefault(key => gone.Contains(key.Deleted) && !gone.Contains(key.Vanishes) && !IsStructure(key.Vanishes)) is { } next)
        {
            gone.Add(next.Vanishes);
        }

        return EntityMappings.All.Where(mapping => gone.Contains(mapping.Table) && mapping.Table != Residents).Select(mapping => EntityLabels.Of(mapping.Entity))
            .Order(StringComparer.Ordinal).ToList();
    }

    private static bool IsStructure(string table) => table is Families or Areas;

    private static bool Has(IReadOnlyList<SourceCascade> cascades, string vanishes, string column, string deleted) => cascades.Any(key =>
        string.Equals(key.Vanishes, vanishes, StringComparison.OrdinalIgnoreCase) && string.Equals(key.Column, column, StringComparison.OrdinalIgnoreCase)
        && string.Equals(key.Deleted, deleted, StringComparison.OrdinalIgnoreCase));
}
