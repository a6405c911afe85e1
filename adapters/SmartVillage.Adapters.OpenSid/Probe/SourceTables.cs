using MySqlConnector;
using SmartVillage.Adapters.OpenSid.Codes;
using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Domain.Errors;
using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>The plans of all entities, and the one table without which there is nothing to do.</summary>
internal static class SourceTables
{
    public static async Task<Dictionary<string, EntityPlan>> ResolveAsync(
        MySqlConnection connection, SchemaCatalog catalog, CodeLists codes, OpenSidSourceOptions options, CancellationToken cancellationToken)
    {
        var plans = new Dictionary<string, EntityPlan>(StringComparer.Ordinal);
        foreach (var mapping in EntityMappings.All)
        {
            if (EntityPlan.Resolve(mapping, catalog, codes) is { } plan)
            {
                plans[mapping.Entity.Name] = plan;
            }
        }

        if (!plans.ContainsKey(Entities.Residents.Name))
        {
            // The server itself says best whether the right or the table is missing.
            await using var command = new MySqlCommand("SELECT 1 FROM tweb_penduduk t LIMIT 0", connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
            throw new SourceException(
                "SV-SRC-040", $"Tabel tweb_penduduk di basis data sumber {options.Name} tidak dapat dipakai (kolom id tidak terbaca).",
                "Pastikan nama basis data benar, pemulihan cadangan sudah selesai, dan akun mempunyai hak SELECT atas seluruh basis data.");
        }

        return plans;
    }
}
