using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Sync.Gates;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>Says what this database lacks or does unusually, and whether anybody has to care (P10).</summary>
internal static class SchemaFindings
{
    private const string NoAction = "Tidak perlu tindakan.";

    public static IEnumerable<ProbeFinding> Of(SchemaCatalog catalog, IReadOnlyDictionary<string, EntityPlan> plans)
    {
        foreach (var mapping in EntityMappings.All)
        {
            var label = EntityLabels.Of(mapping.Entity);
            if (!plans.TryGetValue(mapping.Entity.Name, out var plan))
            {
                yield return new ProbeFinding("missing-table", mapping.Table,
                    $"Tabel {mapping.Table} tidak ada atau tidak boleh dibaca; {label} tidak disalin, yang sudah tersimpan tetap ada.",
                    "Bila menu itu ada di OpenSID, beri hak SELECT atas tabel itu kepada akun sinkronisasi; bila rilisnya memang belum memilikinya, tidak perlu tindakan.",
                    Matters: catalog.Has(mapping.Table));
                continue;
            }

            foreach (var field in mapping.Fields.Where(field => field.Resolve(plan.Table) is null))
            {
                yield return new ProbeFinding("missing-column", $"{mapping.Table}.{field.Columns[0]}",
                    $"Kolom {mapping.Table}.{field.Columns[0]} tidak ada di rilis ini; \"{field.Field.Name}\" ditandai tidak dibaca.", NoAction, Matters: false);
            }

            if (!plan.Table.IsTransactional)
            {
                yield return new ProbeFinding("not-transactional", mapping.Table,
                    $"Tabel {mapping.Table} memakai {plan.Table.Engine}, tanpa transaksi; dibaca dua kali dan dibandingkan.",
                    "Sebaiknya ubah ke InnoDB (OpenSID 24.01 ke atas melakukannya sendiri).", Matters: false);
            }

            if (!plan.HasKeyRanges)
            {
                yield return new ProbeFinding("no-unique-key", $"{mapping.Table}.id",
                    $"Kolom id tabel {mapping.Table} tidak mempunyai kunci unik; baris dengan id ganda dikarantina.",
                    "Minta pengelola OpenSID menambahkan PRIMARY KEY pada id.", Matters: true);
            }
        }
    }
}
