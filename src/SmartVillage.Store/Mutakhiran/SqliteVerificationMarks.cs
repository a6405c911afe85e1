using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Store.Evaluation;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>How far verification has come, in the work file.</summary>
internal sealed class SqliteVerificationMarks(StoreContext context) : IVerificationMarks
{
    public Task<VerificationMark?> FindAsync(VillageCode village, CancellationToken cancellationToken) => Task.FromResult(context.Work.Use(connection => connection.Read(
        "SELECT edition, day FROM correction_checks WHERE village = $village",
        row => new VerificationMark(row.GetInt64(0), row.Day(1)),
        ("$village", village.Value)).FirstOrDefault()));

    public Task WriteAsync(VillageCode village, VerificationMark mark, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return Task.FromResult(context.Work.Use(connection => connection.Run(
            "INSERT OR REPLACE INTO correction_checks (village, edition, day) VALUES ($village, $edition, $day)",
            ("$village", village.Value),
            ("$edition", mark.Edition),
            ("$day", DayText.Of(mark.Day)))));
    }
}
