using System.Globalization;
using Microsoft.Extensions.Primitives;
using SmartVillage.Api.Records;

namespace SmartVillage.Api.Http;

/// <summary>Reads query parameters and remembers the first one that is not sane, so that a handler checks once.</summary>
internal sealed class QueryReader(IQueryCollection query)
{
    public ApiProblem? Problem { get; private set; }

    public string? Text(string name, int maxLength = 100)
    {
        if (!TryOne(name, out var value))
        {
            return null;
        }

        if (value.Length > maxLength || value.Any(char.IsControl))
        {
            return Refuse<string>(name, $"Isi paling banyak {maxLength} huruf tanpa tanda kendali.");
        }

        return value;
    }

    public long? Number(string name, long min, long max)
    {
        if (!TryOne(name, out var value))
        {
            return null;
        }

        if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < min || number > max)
        {
            Refuse<string>(name, $"Isi angka {min} sampai {max}.");
            return null;
        }

        return number;
    }

    public DateOnly? Date(string name)
    {
        if (!TryOne(name, out var value))
        {
            return null;
        }

        if (!DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            Refuse<string>(name, "Isi tanggal berbentuk 2026-01-31.");
            return null;
        }

        return date;
    }

    public bool Flag(string name) => Choice(name, ["false", "true"]) == "true";

    public string? Choice(string name, IReadOnlyList<string> allowed)
    {
        if (!TryOne(name, out var value))
        {
            return null;
        }

        return allowed.Contains(value, StringComparer.Ordinal) ? value : Refuse<string>(name, $"Pilih salah satu: {string.Join(", ", allowed)}.");
    }

    public int Limit() => (int)(Number("limit", 1, RecordPages.LongestPage) ?? RecordPages.UsualPage);

    private bool TryOne(string name, out string value)
    {
        value = string.Empty;
        if (!query.TryGetValue(name, out StringValues values))
        {
            return false;
        }

        if (values.Count != 1 || string.IsNullOrWhiteSpace(values[0]))
        {
            Refuse<string>(name, "Isi parameter ini tepat satu kali.");
            return false;
        }

        value = values[0]!.Trim();
        return true;
    }

    private T? Refuse<T>(string name, string expectation)
        where T : class
    {
        Problem ??= Problems.BadParameter(name, expectation);
        return null;
    }
}
