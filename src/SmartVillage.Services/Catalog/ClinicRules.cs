namespace SmartVillage.Services.Catalog;

/// <summary>What is true of clinics in a layer.</summary>
internal static class ClinicRules
{
    private const int MostClinics = 60;
    private const int MostPatients = 1000;
    private const int LongestHours = 200;

    private static readonly DateOnly Earliest = new(2020, 1, 1);

    /// <summary>Everything wrong with the clinics of a layer. That none is confirmed tomorrow is checked by whoever knows the day.</summary>
    public static IEnumerable<CatalogFault> Check(ServiceCode code, IReadOnlyList<Clinic>? clinics)
    {
        if (clinics is null)
        {
            yield break;
        }

        if (code != ServiceCode.Rsud && clinics.Count > 0)
        {
            yield return new("clinics", "Poliklinik hanya ada pada layanan rsud.");
        }

        if (clinics.Count > MostClinics)
        {
            yield return new("clinics", $"Paling banyak {MostClinics}.");
        }

        if (clinics.GroupBy(c => c.Name?.Id?.Trim(), StringComparer.OrdinalIgnoreCase).Any(same => same.Count() > 1))
        {
            yield return new("clinics", "Nama poliklinik tidak boleh sama.");
        }

        foreach (var (clinic, i) in clinics.Select((c, i) => (c, i)))
        {
            if (clinic.Hours is not null && (clinic.Hours.Length > LongestHours || !OpeningHours.AreValid(clinic.Hours)))
            {
                yield return new($"clinics[{i}].hours", "Tulis hari dan jam seperti Mo-Th 08:00-14:00, Fr 08:00-11:00.");
            }

            if (clinic.QuotaPerDay is < 1 or > MostPatients)
            {
                yield return new($"clinics[{i}].quotaPerDay", $"Isi 1 sampai {MostPatients} pasien per hari, atau kosongkan bila tidak diketahui.");
            }

            if (!Enum.IsDefined(clinic.Referral))
            {
                yield return new($"clinics[{i}].referral", "Pilih none, jkn, always, internal, atau unknown.");
            }

            if (clinic.ConfirmedOn < Earliest)
            {
                yield return new($"clinics[{i}].confirmedOn", "Isi hari terakhir jadwal ini ditanyakan ke rumah sakit.");
            }
        }
    }

    /// <summary>Lines that say they are confirmed on a day that has not come.</summary>
    public static IEnumerable<CatalogFault> CheckDays(IReadOnlyList<Clinic>? clinics, DateOnly today) =>
        (clinics ?? []).Select((c, i) => (c, i)).Where(line => line.c.ConfirmedOn > today)
            .Select(line => new CatalogFault($"clinics[{line.i}].confirmedOn", "Hari ini atau sebelumnya; tidak dapat dipastikan di masa depan."));
}
