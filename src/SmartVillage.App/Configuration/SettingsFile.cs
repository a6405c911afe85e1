using Microsoft.Extensions.Configuration;
using SmartVillage.Domain.Errors;

namespace SmartVillage.App.Configuration;

/// <summary>Finds the configuration file and puts environment variables over it.</summary>
internal static class SettingsFile
{
    public const string DefaultName = "smartvillage.json";

    /// <summary>The least that a configuration needs, to be copied.</summary>
    public const string Example =
        """
        { "SmartVillage": {
            "Store":   { "ConnectionString": "Data Source=data/smartvillage.db" },
            "Sources": [ { "Name": "kelurahan", "Kind": "OpenSidMySql",
                           "ConnectionString": "Server=127.0.0.1;User ID=smartvillage_ro;Password=GANTI;Database=opensid" } ] } }
        """;

    /// <summary>Loads and validates; one exception carries everything that is wrong.</summary>
    public static Settings Load(string? file)
    {
        var path = Path.GetFullPath(file ?? DefaultName);
        var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection(SettingNames.Section);
        if (!File.Exists(path) && (file is not null || !environment.GetChildren().Any()))
        {
            throw new ConfigurationException(
                "SV-CFG-001", $"Berkas konfigurasi {path} tidak ada.", $"Buat berkas itu dengan isi seperti di bawah, atau tunjuk berkas lain dengan --config.\n{Example}\n");
        }

        return SettingsReader.Read(Open(path).GetSection(SettingNames.Section), path);
    }

    private static IConfigurationRoot Open(string path)
    {
        try
        {
            return new ConfigurationBuilder().AddJsonFile(path, optional: true, reloadOnChange: false).AddEnvironmentVariables().Build();
        }
        catch (Exception broken) when (broken is InvalidDataException or FormatException)
        {
            // The parser's own text may quote the file, and with it a password; only the line is repeated.
            var line = (broken.InnerException as System.Text.Json.JsonException ?? broken.InnerException?.InnerException as System.Text.Json.JsonException)?.LineNumber;
            throw new ConfigurationException(
                "SV-CFG-002",
                $"Berkas konfigurasi {path} bukan JSON yang benar{(line is null ? string.Empty : $" (baris {line + 1})")}.",
                "Periksa koma, tanda kutip, dan kurung di berkas itu.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(
                "SV-CFG-003", $"Berkas konfigurasi {path} tidak dapat dibaca.", "Periksa hak akses berkas itu.", inner: unreadable);
        }
    }
}
