using SmartVillage.Domain.Areas;
using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.Regency;

/// <summary>Lays the counts of the joined database beside those of our copy. Counts only: nobody's row is looked at.</summary>
public sealed class RegencyComparison(IRegencyRegister register)
{
    // status_dasar 1: alive.
    private const string Alive = "1";

    /// <summary>Whether the joined database is connected.</summary>
    public bool IsReady => register.IsReady;

    /// <summary>Compares one village.</summary>
    /// <param name="village">Its code.</param>
    /// <param name="livingResidents">Living residents of our copy.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<AdapterAnswer<RegencyDifference>> CompareAsync(VillageCode village, long livingResidents, CancellationToken cancellationToken)
    {
        var villages = await register.VillagesAsync(cancellationToken);
        if (!villages.IsOk)
        {
            return Failed(villages);
        }

        var same = villages.Value.Where(one => VillageCode.TryParseStored(one.Code, out var code) && code.Value == village.Value).ToList();
        if (same is not [var found])
        {
            return AdapterAnswers.Failed<RegencyDifference>(
                AnswerStatus.NotFound, same.Count == 0 ? "Desa ini tidak ada di data gabungan." : "Desa ini ada lebih dari satu kali di data gabungan.");
        }

        var count = await register.CountResidentsAsync(new RegencyResidentFilter { VillageId = found.Id, LifeStatus = Alive }, cancellationToken);
        return count.IsOk ? AdapterAnswers.Ok(new RegencyDifference(count.Value.Count, livingResidents)) : Failed(count);
    }

    private static AdapterAnswer<RegencyDifference> Failed(IAdapterFailure answer) =>
        AdapterAnswers.Failed<RegencyDifference>(answer.Status, answer.Reason ?? string.Empty, answer.SourceCode, answer.RetryAfter);
}

/// <summary>Two counts of the same.</summary>
/// <param name="Joined">Living residents in the joined database.</param>
/// <param name="Copy">Living residents in our copy.</param>
public sealed record RegencyDifference(long Joined, long Copy)
{
    /// <summary>How many more the joined database has; negative when it has fewer.</summary>
    public long Difference => Joined - Copy;

    /// <summary>In Indonesian, for people.</summary>
    public string ToSentence() => Difference == 0
        ? $"Data gabungan dan salinan sama: {Grouped(Joined)} penduduk hidup."
        : $"Data gabungan mengatakan {Grouped(Joined)} penduduk hidup, salinan {Grouped(Copy)}: selisih {Grouped(Math.Abs(Difference))}.";

    private static string Grouped(long count) => count.ToString("#,0", IndonesianNumbers);

    private static readonly System.Globalization.NumberFormatInfo IndonesianNumbers = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };
}
