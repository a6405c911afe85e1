using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace SmartVillage.App.Configuration;

/// <summary>Reads single values and collects complaints, which name the key and never repeat what it holds.</summary>
internal sealed class SettingValues(IConfiguration section)
{
    private readonly List<string> _errors = [];

    public IReadOnlyList<string> Errors => _errors;

    public void Fail(string key, string complaint) => _errors.Add($"{key} {complaint}.");

    public string? Text(string key) => string.IsNullOrWhiteSpace(section[key]) ? null : section[key]!.Trim();

    public string? Required(string key, string example)
    {
        var text = Text(key);
        if (text is null)
        {
            Fail(key, $"harus diisi ({example})");
        }

        return text;
    }

    /// <summary>Values of a list with the key of each; what is empty is none.</summary>
    public IReadOnlyList<(string Key, string Text)> List(string key) =>
        [.. section.GetSection(key).GetChildren().Where(child => !string.IsNullOrWhiteSpace(child.Value)).Select(child => ($"{key}:{child.Key}", child.Value!.Trim()))];

    public void OneOf(string key, string only, bool optional = false)
    {
        var value = optional ? Text(key) : Required(key, only);
        if (value is { } text && !string.Equals(text, only, StringComparison.OrdinalIgnoreCase))
        {
            Fail(key, $"pada versi ini hanya mengenal \"{only}\"");
        }
    }

    /// <summary>One of several words; null when it is missing or another.</summary>
    public string? Choice(string key, params IReadOnlyList<string> known)
    {
        if (Required(key, known[0]) is not { } text)
        {
            return null;
        }

        var found = known.FirstOrDefault(word => string.Equals(word, text, StringComparison.OrdinalIgnoreCase));
        if (found is null)
        {
            Fail(key, $"pada versi ini hanya mengenal {string.Join(known.Count > 2 ? ", " : " dan ", known.Select(word => $"\"{word}\""))}");
        }

        return found;
    }

    /// <summary>One of several words; null when it is missing or another.</summary>
    public string? OptionalChoice(string key, params IReadOnlyList<string> known) => Text(key) is null ? null : Choice(key, known);

    /// <summary>A time zone by its name; null when none is given.</summary>
    public TimeZoneInfo? TimeZone(string key)
    {
        if (Text(key) is not { } name)
        {
            return null;
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
        {
            Fail(key, "harus nama zona waktu, misalnya \"Asia/Jakarta\"");
        }

        return zone;
    }

    public Uri? Url(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp))
        {
            return url;
        }

        Fail(key, "harus alamat yang diawali http:// atau https://");
        return null;
    }

    public bool Flag(string key)
    {
        var flag = false;
        if (Text(key) is { } text && !bool.TryParse(text, out flag))
        {
            Fail(key, "harus true atau false");
        }

        return flag;
    }

    public int Count(string key, int standard, int least = 0)
    {
        if (Text(key) is not { } text)
        {
            return standard;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= least)
        {
            return count;
        }

        Fail(key, $"harus bilangan bulat, {(least == 0 ? "nol" : least)} atau lebih");
        return standard;
    }

    public double Share(string key, double standard)
    {
        if (Text(key) is not { } text)
        {
            return standard;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share <= 1)
        {
            return share;
        }

        Fail(key, "harus antara 0 dan 1");
        return standard;
    }

    /// <summary>A connection string taken apart, or null when it cannot be.</summary>
    public static T? TryParse<T>(string text)
        where T : DbConnectionStringBuilder, new()
    {
        try
        {
            return new T { ConnectionString = text };
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or OverflowException or InvalidCastException)
        {
            return null;
        }
    }
}
