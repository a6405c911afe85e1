using SmartVillage.Domain.Errors;

namespace SmartVillage.Services.Catalog;

/// <summary>Files of the catalogue that cannot be used; the message names each file, entry and field.</summary>
public sealed class CatalogException(IReadOnlyList<string> faults)
    : SmartVillageException("SV-SVC-001", $"Berkas katalog layanan tidak sah: {string.Join(" | ", faults)}", "Perbaiki berkas katalog itu.")
{
    /// <summary>Every fault, as <c>national.json bpjs summary.en: …</c>.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
