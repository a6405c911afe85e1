using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Sync.Gates;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>Says what this database lacks or does unusually, and whether anybody has to care (P10).</summary>
internal static class SchemaFindings
{
    /// <summary>Findings about one database, of which a release is known or guessed.</summary>
    public static IEnumerable<ProbeFinding> Of(SchemaCatalog catalog, IReadOnlyDictionary<string, EntityPlan> plans, string? release)
    {
        foreach (var mapping in EntityMappings.All)
        {
            var label = EntityLabels.Of(mapping.Entity);
            if (!plans.TryGetValue(mapping.Entity.Name, out var plan))
            {
                yield return MissingTable(mapping, label, catalog, release);
                continue;
            }

            foreach (var field in mapping.Fields.Where(field => field.Resolve(plan.Table) is null))
            {
                yield return MissingColumn(mapping, field, release);
            }

            foreach (var finding in StructureFindings.Of(plan.Table))
            {
                yield return finding;
            }

            if (!plan.Table.IsTransactional)
            {
                yield return new ProbeFinding("not-transactional", mapping.Table,
                    $"Tabel {mapping.Table} memakai {plan.Table.Engine}, tanpa transaksi; dibaca dua kali dan dibandingkan.",
                    "Sebaiknya ubah ke InnoDB (OpenSID 24.01 ke atas melakukannya sendiri).", Matters: false);
            }

            if (!plan.HasKeyRanges)
            {
                yield return new ProbeFinding("no-unique-key", $"{mapping.Table}.{mapping.Key}",
                    $"Kolom {mapping.Key} tabel {mapping.Table} tidak mempunyai kunci unik; baris dengan {mapping.Key} ganda dikarantina.",
                    $"Minta pengelola OpenSID menambahkan PRIMARY KEY pada {mapping.Key}.", Matters: true);
            }
        }
    }

    private static ProbeFinding MissingTable(EntityMapping mapping, string label, SchemaCatalog catalog, string? release)
    {
        var gone = $"Tabel {mapping.Table} tidak ada atau tidak boleh dibaca; {label} tidak disalin, yang sudah tersimpan tetap ada.";
        return release is null || KnownColumns.HasTable(mapping.Table, release)
            ? new ProbeFinding("missing-table", mapping.Table, gone,
                "Bila menu itu ada di OpenSID, beri hak SELECT atas tabel itu kepada akun sinkronisasi; bila rilisnya memang belum memilikinya, tidak perlu tindakan.",
                Matters: catalog.Has(mapping.Table))
            : new ProbeFinding("missing-table", mapping.Table, $"{gone} OpenSID {release} memang belum memilikinya.", ProbeFinding.NoAction, Matters: catalog.Has(mapping.Table));
    }

    /// <summary>A column that the release should have is a migration that broke off, or a right that was given by column.</summary>
    private static ProbeFinding MissingColumn(EntityMapping mapping, FieldMapping field, string? release)
    {
        var (name, known) = ($"{mapping.Table}.{field.Columns[0]}", KnownColumns.Of(mapping.Table));
        var expected = release is null ? null : field.Columns.Select(column => known.GetValueOrDefault(column)).FirstOrDefault(column => column?.IsIn(release) == true);
        return expected is null
            ? new ProbeFinding("missing-column", name, $"Kolom {name} tidak ada di rilis ini; \"{field.Field.Name}\" ditandai tidak dibaca.", ProbeFinding.NoAction, Matters: false)
            : new ProbeFinding("lost-column", name,
                $"Kolom {name} tidak ada, padahal OpenSID memilikinya sejak {expected.First}; \"{field.Field.Name}\" ditandai tidak dibaca.",
                "Jalankan migrasi basis data di OpenSID (menu Database) sampai selesai, atau beri akun ini SELECT atas seluruh tabel.", Matters: false);
    }
}
