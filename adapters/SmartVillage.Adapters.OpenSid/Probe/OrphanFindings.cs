using System.Globalization;
using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Adapters.OpenSid.Metering;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>
/// Rows of a shared database that are marked with no village (<c>config_id</c> is nullable up to 24.10). Nobody can say whose they are, so no village gets them; they are counted, so that they are not
/// lost without a word.
/// </summary>
internal static class OrphanFindings
{
    /// <summary>Counts them, by index.</summary>
    public static async Task<IReadOnlyList<ProbeFinding>> OfAsync(SourceSession session, IEnumerable<EntityPlan> plans, CancellationToken cancellationToken)
    {
        var findings = new List<ProbeFinding>();
        foreach (var table in plans.Where(plan => plan.Table.HasTenant && !plan.Mapping.SharesRowsWithoutTenant).Select(plan => plan.Table.Name).Distinct(StringComparer.Ordinal))
        {
            var rows = Convert.ToInt64(await session.ScalarAsync($"SELECT COUNT(*) FROM `{table}` t WHERE t.config_id IS NULL", cancellationToken), CultureInfo.InvariantCulture);
            if (rows > 0)
            {
                findings.Add(new ProbeFinding("orphan-rows", $"{table}.config_id",
                    $"{rows.ToString(CultureInfo.InvariantCulture)} baris tabel {table} tidak bertanda desa (config_id kosong). Basis data ini dipakai beberapa desa, jadi tidak diketahui milik siapa; baris itu tidak disalin.",
                    "Minta pengelola OpenSID mengisi config_id baris itu, atau memastikan bahwa itu memang sisa.", Matters: false));
            }
        }

        return findings;
    }
}
