using System.Globalization;
using SmartVillage.Domain.Records;

namespace SmartVillage.Sync.Compare;

/// <summary>
/// Notes beside a pregnancy since when the copy knows of it, because nothing in the source says so. Written after the fingerprint was taken, which is of what was read; a row that did not change keeps
/// its note.
/// </summary>
internal static class PregnancyNote
{
    private const string IsPregnant = "1";
    private static readonly FieldDefinition Pregnancy = Entities.Residents.FindSpecific("pregnancy")!;
    private static readonly FieldDefinition Since = Entities.Residents.FindSpecific(Entities.PregnancySince)!;

    /// <summary>Begins a note with the day of this reading.</summary>
    public static void Begin(EntityRecord record, DateOnly today)
    {
        if (SaysSo(record))
        {
            record[Since.Ordinal] = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Goes on with the note of the edition before where that knew of it already, and where the source no longer says anything.</summary>
    public static void Continue(EntityRecord record, EntityRecord old)
    {
        if (SaysSo(record) && SaysSo(old) && old.Text(Since) is { } since)
        {
            record[Since.Ordinal] = since;
        }
    }

    private static bool SaysSo(EntityRecord record) => record.Definition == Entities.Residents && record.HasSpecific && record.Text(Pregnancy) == IsPregnant;
}
