using SmartVillage.Adapters.OpenSid.Codes;
using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Domain.Errors;

namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>The plans of all entities, and the one table without which there is nothing to do.</summary>
internal static class SourceTables
{
    /// <summary>Whether there are residents to read.</summary>
    public static bool HasResidents(SchemaCatalog catalog) => catalog.Has("tweb_penduduk", "id");

    /// <summary>The plans of all entities whose table is there.</summary>
    public static Dictionary<string, EntityPlan> Resolve(SchemaCatalog catalog, CodeLists codes, IReadOnlyList<string>? specific = null) =>
        EntityMappings.All.Select(mapping => EntityPlan.Resolve(mapping, catalog, codes, specific)).OfType<EntityPlan>()
            .ToDictionary(plan => plan.Mapping.Entity.Name, StringComparer.Ordinal);

    /// <summary>What is wrong when a server shows no usable table of residents.</summary>
    public static SourceException NoResidents(SourceOptions options) => new(
        "SV-SRC-040", $"Tabel tweb_penduduk di basis data sumber {options.Name} tidak dapat dipakai (kolom id tidak terbaca).",
        "Pastikan nama basis data benar, pemulihan cadangan sudah selesai, dan akun mempunyai hak SELECT atas seluruh basis data.");
}
