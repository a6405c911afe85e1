using System.Security.Cryptography;
using System.Text;

namespace SmartVillage.Domain.Statistics.Counted;

/// <summary>Hash over every exact table of data spesifik.</summary>
internal static class SpecificHash
{
    public static string Compute(IEnumerable<StatisticsTable> tables)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in tables)
        {
            Append(hash, $"{table.Topic}|{table.Level}|{table.Area}\n");
            foreach (var line in table.Lines)
            {
                Append(hash, $"{line.Code}|{line.Count}\n");
            }

            Append(hash, $"{table.NotFilled}|{table.Total}\n");
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
}
