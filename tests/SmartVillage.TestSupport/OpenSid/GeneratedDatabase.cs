using System.Globalization;
using System.Text;
using SmartVillage.TestSupport.OpenSid.Generation;

namespace SmartVillage.TestSupport.OpenSid;

/// <summary>What was generated: the oracle for tests that read it back.</summary>
public sealed record GeneratedDatabase
{
    public required OpenSidDatabaseOptions Options { get; init; }

    public required IReadOnlyList<GeneratedVillage> Villages { get; init; }

    /// <summary>Rows by table, all villages and shared rows together.</summary>
    public required IReadOnlyDictionary<string, long> Rows { get; init; }

    /// <summary>How many of each oddity.</summary>
    public required IReadOnlyDictionary<Oddity, int> Oddities { get; init; }

    /// <summary>How many of an oddity.</summary>
    public int Count(Oddity oddity) => Oddities.GetValueOrDefault(oddity);

    /// <summary>All figures as text.</summary>
    public string Describe()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"OpenSID {Options.Era}, seed {Options.Seed}, {Options.Dirt}");
        foreach (var village in Villages)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{village.Village.Code} {village.Village.Name}: {village.Residents} residents, {village.Living} living");
        }

        foreach (var (table, rows) in Rows.Where(pair => pair.Value > 0).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {table} {rows}");
        }

        foreach (var (oddity, count) in Oddities.OrderBy(pair => pair.Key))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {oddity} {count}");
        }

        return text.ToString();
    }
}
