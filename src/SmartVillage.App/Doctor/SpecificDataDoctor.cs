using SmartVillage.App.Configuration;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Sources;

namespace SmartVillage.App.Doctor;

/// <summary>Says for every village which data spesifik is copied per person, on what basis, and who answers for it.</summary>
internal static class SpecificDataDoctor
{
    public static IEnumerable<Finding> Examine(SpecificDataSettings? settings, SourceProbe probe, string source, IEnumerable<string> villages)
    {
        if (settings is null)
        {
            yield break;
        }

        var fields = probe.Maps[Entities.Residents.Name].Fields;
        var missing = settings.Columns.Where(column => !fields.ContainsKey(column)).ToList();
        foreach (var village in villages)
        {
            yield return new Finding(
                Finding.Source, "specific-data", $"{source}: {village}", FindingLevel.Note,
                $"Data spesifik disalin per orang: {string.Join(", ", settings.Columns)}. Dasar: {settings.Basis}. Penanggung jawab: {settings.Officer}."
                + (missing.Count == 0 ? string.Empty : $" Tidak ada di OpenSID ini: {string.Join(", ", missing)}."),
                "Hapus dari SpecificData:Columns begitu dasarnya tidak berlaku lagi; sinkronisasi berikutnya menghapus nilainya dari salinan.");
        }
    }
}
