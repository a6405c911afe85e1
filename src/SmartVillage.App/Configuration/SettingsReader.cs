using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using MySqlConnector;
using SmartVillage.Api;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Errors;
using SmartVillage.Store;
using SmartVillage.Sync.Gates;

namespace SmartVillage.App.Configuration;

/// <summary>Turns configuration keys into settings. Never stops at the first mistake: an operator wants to mend a file once.</summary>
internal static class SettingsReader
{
    public static Settings Read(IConfiguration section, string folder)
    {
        var values = new SettingValues(section);
        var settings = new Settings
        {
            Folder = folder,
            PublicUrl = values.Url("PublicUrl"),
            Schedules = values.Text("Schedules") is { } schedules ? Path.GetFullPath(schedules, folder) : Path.Combine(AppContext.BaseDirectory, "schedules"),
            Store = new StoreOptions
            {
                ConnectionString = ReadStore(values, folder),
                KeysFolder = Path.GetFullPath(values.Text("Keys") ?? "keys", folder),
            },
            Sources = ReadSources(section, values),
            Gates = ReadGates(values),
            Api = ReadApi(values),
            Unknown = UnknownKeys(section),
        };
        return values.Errors.Count == 0 ? settings : throw new ConfigurationException(
            "SV-CFG-010",
            $"Konfigurasi tidak benar: {string.Join(" ", values.Errors)}",
            "Perbaiki bagian yang disebut, lalu jalankan lagi; semua pengaturan ada di README.md.");
    }

    private static string ReadStore(SettingValues values, string folder)
    {
        values.OneOf("Store:Provider", "Sqlite", optional: true);
        if (values.Required("Store:ConnectionString", "misalnya \"Data Source=data/smartvillage.db\"") is not { } text)
        {
            return string.Empty;
        }

        if (TryParse<SqliteConnectionStringBuilder>(text) is not { DataSource.Length: > 0 } store || store.DataSource.StartsWith(':'))
        {
            values.Fail("Store:ConnectionString", "harus menunjuk berkas SQLite, misalnya \"Data Source=data/smartvillage.db\"");
            return string.Empty;
        }

        store.DataSource = Path.GetFullPath(store.DataSource, folder);
        return store.ConnectionString;
    }

    private static List<SourceSettings> ReadSources(IConfiguration section, SettingValues values)
    {
        var sources = new List<SourceSettings>();
        foreach (var child in section.GetSection("Sources").GetChildren())
        {
            sources.Add(ReadSource(values, $"Sources:{child.Key}"));
        }

        if (sources.Count == 0)
        {
            values.Fail("Sources", "harus berisi paling sedikit satu sumber");
        }

        foreach (var twice in sources.Where(source => source.Name.Length > 0).GroupBy(source => source.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
        {
            values.Fail("Sources", $"memakai nama {twice.Key} lebih dari sekali");
        }

        return sources;
    }

    private static SourceSettings ReadSource(SettingValues values, string key)
    {
        var name = values.Required($"{key}:Name", "nama singkat tanpa spasi");
        if (name is not null && (name.Length > 64 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')))
        {
            values.Fail($"{key}:Name", "hanya boleh huruf, angka, '-', '_' dan '.'");
        }

        values.OneOf($"{key}:Kind", "OpenSidMySql");
        var village = values.Text($"{key}:VillageCode");
        if (village is not null && !VillageCode.TryParseStored(village, out _))
        {
            values.Fail($"{key}:VillageCode", "bukan kode desa/kelurahan, misalnya 18.72.04.1002");
        }

        return new SourceSettings
        {
            Name = name ?? string.Empty,
            ConnectionString = ReadSourceConnection(values, $"{key}:ConnectionString"),
            VillageCode = VillageCode.TryParseStored(village, out var code) ? code.Value : null,
            WebUrl = values.Url($"{key}:WebUrl")?.ToString(),
            Local = values.Flag($"{key}:Local"),
        };
    }

    private static string ReadSourceConnection(SettingValues values, string key)
    {
        if (values.Required(key, "misalnya \"Server=…;User ID=…;Password=…;Database=opensid\"") is not { } text)
        {
            return string.Empty;
        }

        // What is wrong is never quoted: a connection string holds a password.
        switch (TryParse<MySqlConnectionStringBuilder>(text))
        {
            case null:
                values.Fail(key, "bukan connection string MySQL yang benar");
                break;
            case { Server.Length: 0 }:
                values.Fail(key, "belum menyebut Server");
                break;
            case { Database.Length: 0 }:
                values.Fail(key, "belum menyebut Database");
                break;
        }

        return text;
    }

    private static GateOptions ReadGates(SettingValues values)
    {
        var standard = new GateOptions();
        return new GateOptions
        {
            RemovedAlwaysAllowed = values.Count("Gates:RemovedAlwaysAllowed", standard.RemovedAlwaysAllowed),
            RemovedShare = values.Share("Gates:RemovedShare", standard.RemovedShare),
            RemovedAtMost = values.Count("Gates:RemovedAtMost", standard.RemovedAtMost),
            ChangedAlwaysAllowed = values.Count("Gates:ChangedAlwaysAllowed", standard.ChangedAlwaysAllowed),
            ChangedShare = values.Share("Gates:ChangedShare", standard.ChangedShare),
            AddedAlwaysAllowed = values.Count("Gates:AddedAlwaysAllowed", standard.AddedAlwaysAllowed),
            AddedShare = values.Share("Gates:AddedShare", standard.AddedShare),
            EmptiedAbove = values.Count("Gates:EmptiedAbove", standard.EmptiedAbove),
            ReimportShare = values.Share("Gates:ReimportShare", standard.ReimportShare),
        };
    }

    private static ApiOptions ReadApi(SettingValues values)
    {
        var standard = new ApiOptions();
        return new ApiOptions
        {
            PublicRequestsPerMinute = values.Count("Api:PublicRequestsPerMinute", standard.PublicRequestsPerMinute),
            KeyRequestsPerMinute = values.Count("Api:KeyRequestsPerMinute", standard.KeyRequestsPerMinute),
            IdentityRequestsPerMinute = values.Count("Api:IdentityRequestsPerMinute", standard.IdentityRequestsPerMinute),
            LateAfter = TimeSpan.FromHours(values.Count("Api:LateAfterHours", (int)standard.LateAfter.TotalHours)),
        };
    }

    private static List<string> UnknownKeys(IConfiguration section) =>
        section.AsEnumerable(makePathsRelative: true)
            .Where(pair => pair.Value is not null && !SettingNames.All.Contains(Pattern(pair.Key), StringComparer.OrdinalIgnoreCase))
            .Select(pair => pair.Key).Order(StringComparer.Ordinal).ToList();

    private static string Pattern(string key) => string.Join(':', key.Split(':').Select(part => part.All(char.IsAsciiDigit) ? "*" : part));

    private static T? TryParse<T>(string text)
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
