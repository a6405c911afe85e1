using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Errors;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>Decides which villages a source gives: the one of the configuration, or all that describe themselves.</summary>
internal sealed class SourceVillages(SourceOptions options, SchemaCatalog catalog, IReadOnlyList<VillageProfile> profiles)
{
    private readonly List<ProbeFinding> _findings = [];

    /// <summary>Rows belong to villages only when there can be several.</summary>
    public bool HasTenants { get; } = catalog.Has("tweb_penduduk", "config_id");

    public IReadOnlyList<ProbeFinding> Findings => _findings;

    /// <summary>Whether the database holds one village, so that rows without any are its own.</summary>
    public bool IsSingle => !HasTenants || profiles.Count <= 1;

    /// <summary>Profiles with the code under which they are published.</summary>
    public IReadOnlyList<(VillageProfile Profile, VillageCode Code)> Choose()
    {
        var candidates = HasTenants ? profiles : profiles.Take(1).ToList();
        if (!HasTenants && profiles.Count > 1)
        {
            _findings.Add(new ProbeFinding("several-profiles", "config", "Tabel config berisi beberapa baris padahal rilis ini hanya mengenal satu desa; baris pertama dipakai.",
                "Hapus baris config yang tidak dipakai di OpenSID.", Matters: true));
        }

        return options.VillageCode is { } wanted ? [ChooseConfigured(candidates, wanted)] : ChooseAll(candidates);
    }

    private (VillageProfile Profile, VillageCode Code) ChooseConfigured(IReadOnlyList<VillageProfile> candidates, string wanted)
    {
        if (!VillageCode.TryParseStored(wanted, out var code))
        {
            throw new ConfigurationException("SV-CFG-020", $"VillageCode sumber {options.Name} tidak benar.", "Tulis seperti 18.72.04.1002.");
        }

        if (candidates.Count > 1)
        {
            var match = candidates.Where(profile => profile.TryGetCode(out var own) && own.Value == code.Value).ToList();
            return match.Count == 1 ? (match[0], code) : throw new SourceException(
                "SV-SRC-042", $"Basis data sumber {options.Name} tidak berisi kelurahan {code} (ada: {Codes(candidates)}).",
                "Perbaiki VillageCode di konfigurasi, atau hapus agar semua kelurahan dibaca.");
        }

        var profile = candidates.Count == 1 ? candidates[0] : new VillageProfile(0, new Dictionary<string, string>(StringComparer.Ordinal));
        if (profile.TryGetCode(out var described) && described.Value != code.Value)
        {
            _findings.Add(new ProbeFinding("village-code-differs", "config.kode_desa",
                $"OpenSID menyebut kode {described}, konfigurasi menyebut {code}; kode konfigurasi yang dipakai.",
                "Pastikan sumber ini memang basis data kelurahan itu, lalu perbaiki kode di profil OpenSID atau di konfigurasi.", Matters: true));
        }

        return (profile, code);
    }

    private List<(VillageProfile Profile, VillageCode Code)> ChooseAll(IReadOnlyList<VillageProfile> candidates)
    {
        var chosen = new List<(VillageProfile Profile, VillageCode Code)>();
        foreach (var profile in candidates)
        {
            if (!profile.TryGetCode(out var code))
            {
                Skip(profile, "kode kelurahannya kosong atau tidak dapat dibaca");
            }
            else if (chosen.Exists(other => other.Code.Value == code.Value))
            {
                Skip(profile, $"kodenya {code} sudah dipakai kelurahan lain");
            }
            else
            {
                chosen.Add((profile, code));
                if (code.IsProvisional)
                {
                    _findings.Add(new ProbeFinding("provisional-code", "config.kode_desa", $"Kode kelurahan di OpenSID tidak lengkap; {code} dipakai sementara.",
                        "Lengkapi kode desa di profil OpenSID atau isi VillageCode di konfigurasi; data yang sudah disalin tetap memakai nomor yang sama.", Matters: true));
                }
            }
        }

        return chosen.Count > 0 ? chosen : throw new SourceException(
            "SV-SRC-041", $"Profil desa di basis data sumber {options.Name} belum diisi, sehingga kode kelurahannya tidak diketahui.",
            "Isi Identitas Desa di OpenSID, atau tulis VillageCode untuk sumber ini di konfigurasi.");
    }

    private void Skip(VillageProfile profile, string reason) =>
        _findings.Add(new ProbeFinding("village-skipped", $"config.id={profile.Id}", $"Kelurahan dengan config.id {profile.Id} tidak dibaca: {reason}.",
            "Perbaiki Identitas Desa di OpenSID.", Matters: true));

    private static string Codes(IEnumerable<VillageProfile> candidates) =>
        string.Join(", ", candidates.Select(profile => profile.TryGetCode(out var code) ? code.Value : null).OfType<string>().DefaultIfEmpty("tidak ada"));
}
