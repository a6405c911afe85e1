using SmartVillage.Domain.Records;

namespace SmartVillage.Sync.Gates;

/// <summary>What operators call the entities.</summary>
public static class EntityLabels
{
    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["areas"] = "wilayah",
        ["families"] = "keluarga",
        ["residents"] = "penduduk",
        ["residentEvents"] = "peristiwa penduduk",
        ["familyEvents"] = "peristiwa keluarga",
        ["households"] = "rumah tangga",
        ["benefits"] = "program bantuan",
        ["benefitParticipants"] = "peserta bantuan",
        ["categories"] = "kategori lapak",
        ["sellers"] = "pelapak",
        ["products"] = "produk",
        ["selfServiceAccounts"] = "akun Layanan Mandiri",
        ["letterRequests"] = "permohonan surat",
        ["complaints"] = "pengaduan",
    };

    /// <summary>Indonesian label.</summary>
    public static string Of(EntityDefinition entity) => Of(entity.Name);

    /// <summary>Indonesian label of a contract name.</summary>
    public static string Of(string entity) => Labels.GetValueOrDefault(entity, entity);
}
