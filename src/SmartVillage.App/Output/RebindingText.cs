using SmartVillage.Domain.Records;
using SmartVillage.Sync.Gates;
using SmartVillage.Sync.Runs;

namespace SmartVillage.App.Output;

/// <summary>Says in a sentence by what everybody was recognised who has a new number in OpenSID.</summary>
internal static class RebindingText
{
    /// <summary>A sentence for each entity with such rows; people first.</summary>
    public static IEnumerable<string> Sentences(RunReport run)
    {
        if (Residents(run) is { } people)
        {
            yield return people;
        }

        foreach (var entity in Entities.All.Where(entity => entity != Entities.Residents))
        {
            if (run.Rebinding.GetValueOrDefault(entity.Name) is { } rows && Recognised(rows) > 0)
            {
                yield return $"Pencocokan {EntityLabels.Of(entity)}: {string.Join(", ", Parts(entity, rows))}.";
            }
        }
    }

    /// <summary>The sentence about residents, or null when nobody has a new number.</summary>
    public static string? Residents(RunReport run) =>
        run.Rebinding.GetValueOrDefault(Entities.Residents.Name) is { } people && Recognised(people) + people.New > 0
            ? $"Pencocokan penduduk: {Format.Number(people.ByNumber)} dikenali lewat NIK, {Format.Number(people.Restored)} kembali sesudah pernah hilang, "
                + $"{Format.Number(people.ByName)} mungkin sama (nama, tanggal lahir, ibu), {Format.Number(people.Ambiguous)} meragukan, {Format.Number(people.New)} baru, "
                + $"{Format.Number(people.Vanished)} tidak ditemukan lagi."
            : null;

    private static long Recognised(Rebinding rows) => rows.ByNumber + rows.ByOther + rows.Restored + rows.ByName + rows.Ambiguous;

    private static IEnumerable<string> Parts(EntityDefinition entity, Rebinding rows)
    {
        (long Count, string Text)[] parts =
        [
            (rows.ByNumber, entity == Entities.Families ? "dikenali lewat No. KK" : "dikenali lewat nomornya"),
            (rows.ByOther, entity == Entities.Families ? "dikenali lewat kepala keluarga" : "dikenali lewat isinya"),
            (rows.Restored, "kembali sesudah pernah hilang"),
            (rows.ByName + rows.Ambiguous, "meragukan"),
            (rows.New, "baru"),
            (rows.Vanished, "tidak ditemukan lagi"),
        ];
        return parts.Where(part => part.Count > 0).Select(part => $"{Format.Number(part.Count)} {part.Text}");
    }
}
