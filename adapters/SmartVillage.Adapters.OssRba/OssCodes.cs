using System.Globalization;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Nib;

namespace SmartVillage.Adapters.OssRba;

/// <summary>Codes and values that all answers of OSS share.</summary>
internal static class OssCodes
{
    private static readonly string[] Dates = ["yyyy-MM-dd", "dd-MM-yyyy", "dd/MM/yyyy"];

    /// <summary>400 is both "wrong" and "not found"; only the words tell.</summary>
    public static AnswerStatus Meaning(string code, string? words) => code switch
    {
        "400" when words?.Contains("tidak ditemukan", StringComparison.OrdinalIgnoreCase) == true || words?.Contains("not found", StringComparison.OrdinalIgnoreCase) == true
            => AnswerStatus.NotFound,
        "400" or "405" => AnswerStatus.Invalid,
        "401" or "403" => AnswerStatus.Unauthorized,
        "404" => AnswerStatus.NotFound,
        "429" => AnswerStatus.RateLimited,
        _ => AnswerStatus.Unavailable,
    };

    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Split(' ', 'T')[0], Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static bool IsKbli(string? code) => code is { Length: 5 } && code.All(char.IsAsciiDigit);

    public static IReadOnlyList<BusinessProject> Projects(IReadOnlyList<OssProject?>? projects) =>
        [.. (projects ?? []).OfType<OssProject>().Select(p => new BusinessProject(p.Id, IsKbli(p.Kbli) ? p.Kbli : null, p.Description, p.Risk))];
}
