using SmartVillage.TestSupport.OpenSid.People;
using SmartVillage.TestSupport.OpenSid.Rows;
using SmartVillage.TestSupport.OpenSid.Schema;

namespace SmartVillage.TestSupport.OpenSid.Generation;

/// <summary>What the writers of one village share.</summary>
/// <param name="Era">Release.</param>
/// <param name="Village">Profile.</param>
/// <param name="ConfigId">Id of the village in the database.</param>
/// <param name="Today">Reference date.</param>
/// <param name="Random">Numbers of this village.</param>
/// <param name="Names">Names.</param>
/// <param name="Numbers">NIK and family cards.</param>
/// <param name="Tables">Where rows go.</param>
/// <param name="Oddities">What is odd, and when.</param>
/// <param name="NeighbourNiks">NIKs of another village in the same database, of people who moved here and are still listed there.</param>
internal sealed record GenerationContext(
    OpenSidEra Era,
    OpenSidVillage Village,
    int ConfigId,
    DateOnly Today,
    SeededRandom Random,
    NameBook Names,
    NumberIssuer Numbers,
    TableSet Tables,
    OdditySchedule Oddities,
    IReadOnlyList<string> NeighbourNiks)
{
    /// <summary>Structure of the resident table.</summary>
    public TableSchema Residents { get; } = Era.Tables["tweb_penduduk"];

    /// <summary>A day within the last years, not before a given one.</summary>
    public DateOnly DaySince(DateOnly earliest, int years) =>
        Random.Day(earliest > Today.AddYears(-years) ? earliest : Today.AddYears(-years), Today.AddDays(-1));
}
