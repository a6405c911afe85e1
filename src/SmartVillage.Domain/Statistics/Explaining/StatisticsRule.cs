namespace SmartVillage.Domain.Statistics.Explaining;

/// <summary>The rule behind a number, for the person who doubts it.</summary>
/// <param name="Topic">Key of the topic.</param>
/// <param name="Label">Indonesian title.</param>
/// <param name="Definition">Who is counted in which line, in Indonesian.</param>
/// <param name="Population">Who makes up the total, in Indonesian.</param>
/// <param name="English">The same in English.</param>
/// <param name="Unit">What is counted; null for an aid programme, where its target decides.</param>
/// <param name="Page">Page of OpenSID that shows the same.</param>
/// <param name="Tables">Tables of OpenSID that it is counted from.</param>
/// <param name="IsSpecific">Data spesifik of UU 27/2022: counted while reading, kept for nobody.</param>
public sealed record StatisticsRule(
    string Topic, string Label, string Definition, string Population, RuleText English, StatisticsUnit? Unit, string Page, IReadOnlyList<string> Tables, bool IsSpecific)
{
    /// <summary>Raised whenever a count of any topic means something else than before.</summary>
    public const int Version = 1;

    private static readonly Dictionary<string, string> TableNames = new(StringComparer.Ordinal)
    {
        ["residents"] = "tweb_penduduk",
        ["families"] = "tweb_keluarga",
        ["familyEvents"] = "log_keluarga",
        ["residentEvents"] = "log_penduduk",
        ["households"] = "tweb_rtm",
        ["benefits"] = "program",
        ["benefitParticipants"] = "program_peserta",
        ["areas"] = "tweb_wil_clusterdesa",
        ["selfServiceAccounts"] = "tweb_penduduk_mandiri",
    };

    /// <summary>The rule of a topic, or null when there is no such topic.</summary>
    /// <param name="topic">Its key.</param>
    /// <param name="label">Name of a village's own topic, as that of an aid programme.</param>
    public static StatisticsRule? Find(string topic, string? label = null)
    {
        if (StatisticsTopics.Find(topic) is not { } found)
        {
            return null;
        }

        var tables = found.Needs.Where(need => need.Contains('.')).Select(need => TableNames[need[..need.IndexOf('.')]]).Distinct(StringComparer.Ordinal).ToList();
        return new StatisticsRule(
            topic, label ?? found.Label, found.Definition, found.Population, EnglishRules.Of(topic, label ?? found.Label),
            StatisticsTopics.IsBenefit(topic) ? null : found.Unit, PageOf(found), tables, found.IsSpecific);
    }

    private static string PageOf(StatisticsTopic topic) => topic switch
    {
        { Key: "familiesDashboard" } => "Beranda",
        { Key: "familiesHeadOfFamily" or "areas" } => "Info Desa › Wilayah Administratif",
        { Key: "selfServiceAccount" } => "Layanan Mandiri › Pendaftar Layanan Mandiri",
        { Key: "lifeStatus" or "completeness" } => "Kependudukan › Penduduk (saringan Status Dasar)",
        _ when StatisticsTopics.IsBenefit(topic.Key) => "Statistik › Program Bantuan",
        { Unit: StatisticsUnit.Families } => "Statistik › Keluarga",
        { Unit: StatisticsUnit.Households } => "Statistik › RTM",
        _ => "Statistik › Penduduk",
    };
}
