namespace SmartVillage.Services.Catalog;

/// <summary>Opening hours as people say them: <c>Senin–Jumat 08.00–16.00</c>.</summary>
public static class OpeningWords
{
    private const int DaysOfWeek = 7;
    private static readonly string[] Days = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

    /// <summary>A valid text in Indonesian; see <see cref="OpeningHours.AreValid"/>.</summary>
    public static string Of(string hours) => string.Join(", ", OpeningHours.Parse(hours).Select(Of));

    private static string Of(OpeningPart part) => $"{DaysOf(part.Days)} {(part.IsWholeDay ? "24 jam" : $"{Clock(part.Opens)}–{Clock(part.Closes)}")}";

    private static string DaysOf(IReadOnlyList<DayOfWeek> days) => days.Count switch
    {
        DaysOfWeek => "setiap hari",
        1 => Days[(int)days[0]],
        _ => $"{Days[(int)days[0]]}–{Days[(int)days[^1]]}",
    };

    private static string Clock(string time) => time.Replace(':', '.');
}
