using SmartVillage.Adapters.OpenSid.Connecting;
using SmartVillage.Adapters.OpenSid.Mapping;
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
    public bool IsSingle => !IsShared;

    /// <summary>Several villages describe themselves, and rows are marked with theirs: from 24.01 on, in every table that is copied.</summary>
    private bool IsShared => profiles.Count > 1 && catalog.Tables.Any(table => table.HasTenant);

    /// <summary>The plans of tables of which is known what belongs to whom. In a shared database a table whose <c>config_id</c> cannot be read is not read: every village would get the rows of all.</summary>
    public Dictionary<string, EntityPlan> Divisible(Dictionary<string, EntityPlan> plans)
    {
        if (!IsShared)
        {
            return plans;
        }

        foreach (var plan in plans.Values.Where(plan => !plan.Table.HasTenant))
        {
            _findings.Add(new ProbeFinding("indivisible-table", $"{plan.Table.Name}.config_id",
                $"Tabel {plan.Table.Name} tidak dibaca: basis data ini dipakai beberapa desa, dan kolom config_id tabel itu tidak ada atau tidak boleh dibaca, sehingga barisnya tidak dapat dibagi.",
                "Beri akun sinkronisasi hak SELECT atas kolom config_id tabel itu; bila kolomnya memang tidak ada, selesaikan migrasi OpenSID (menu Database).", Matters: true));
        }

        return plans.Where(plan => plan.Value.Table.HasTenant).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Profiles with the code under which they are published.</summary>
    public IReadOnlyList<(VillageProfile Profile, VillageCode Code)> Choose()
    {
        if (IsShared && !HasTenants)
        {
            throw SourceFailures.Create(KnownFailures.Indivisible, options);
        }

        var candidates = HasTenants ? profiles : profiles.Take(1).ToList();
        if (!HasTenants && profiles.Count > 1)
        {
            _findings.Add(new ProbeFinding("several-profiles", "config", "Tabel config berisi beberapa baris padahal rilis ini hanya mengenal satu desa; baris pertama dipakai.",
                "Pastikan baris pertama memang desa ini. Jangan menghapus baris config: di rilis yang lebih baru itu ikut menghapus seluruh data desanya.", Matters: true));
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
