using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using SmartVillage.Adapters.OpenSid;
using SmartVillage.Api;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Errors;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Services.Requests.Ambulance;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Services.Requests.Holidays;
using SmartVillage.Store;
using SmartVillage.Sync.Gates;
using SmartVillage.Sync.Runs;

namespace SmartVillage.App.Configuration;

/// <summary>Turns configuration keys into settings. Never stops at the first mistake: an operator wants to mend a file once.</summary>
internal static class SettingsReader
{
    /// <param name="section">The keys.</param>
    /// <param name="file">Where they come from, for messages; relative paths start in its folder.</param>
    public static Settings Read(IConfiguration section, string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        var values = new SettingValues(section);
        var store = ReadStore(values, folder);
        var settings = new Settings
        {
            Folder = folder,
            PublicUrl = values.Url("PublicUrl"),
            Schedules = ReadSchedules(values, folder),
            Store = new StoreOptions
            {
                ConnectionString = store,
                KeysFolder = Path.GetFullPath(values.Text("Keys") ?? "keys", folder),
            },
            Sources = ReadSources(section, values, folder),
            Gates = ReadGates(values),
            Runs = ReadRuns(values),
            Courtesy = ReadCourtesy(values),
            Alerts = AlertSettings.Read(section, values, folder),
            RequestWebhook = AlertSettings.ReadWebhook(values, "Requests:Webhook", folder),
            AmbulanceWebhook = AlertSettings.ReadWebhook(values, "Requests:Ambulance:Webhook", folder),
            Ambulance = new AmbulanceOptions { RemindBefore = TimeSpan.FromHours(values.Count("Requests:Ambulance:RemindHours", (int)new AmbulanceOptions().RemindBefore.TotalHours)) },
            Corrections = new CorrectionOptions { Deadline = TimeSpan.FromDays(values.Count("Corrections:DeadlineDays", (int)new CorrectionOptions().Deadline.TotalDays, least: 1)) },
            Campaigns = CampaignSettings.Read(section, values),
            Api = ReadApi(section, values) with { NibReceiver = RegistrySettings.ReadReceiver(values, folder), Kbli = RegistrySettings.ReadKbli(section, values, folder) },
            Adapters = AdapterSettings.Read(section, values, folder, KeepFolder(store, folder)),
            Unknown = UnknownKeys(section),
        };
        return values.Errors.Count == 0 ? settings : throw new ConfigurationException(
            "SV-CFG-010",
            $"Konfigurasi {file} tidak benar:{string.Concat(values.Errors.Select(error => $"\n  - {SettingNames.Section}:{error}"))}\n",
            "Perbaiki bagian yang disebut, lalu jalankan lagi; semua pengaturan ada di README.md.");
    }

    private static string ReadSchedules(SettingValues values, string folder)
    {
        if (values.Text("Schedules") is not { } own)
        {
            return Path.Combine(AppContext.BaseDirectory, "schedules");
        }

        var path = Path.GetFullPath(own, folder);
        if (!Directory.Exists(path))
        {
            values.Fail("Schedules", $"menunjuk folder {path} yang tidak ada");
        }

        return path;
    }

    private static string ReadStore(SettingValues values, string folder)
    {
        values.OneOf("Store:Provider", "Sqlite", optional: true);
        if (values.Required("Store:ConnectionString", "misalnya \"Data Source=data/smartvillage.db\"") is not { } text)
        {
            return string.Empty;
        }

        if (SettingValues.TryParse<SqliteConnectionStringBuilder>(text) is not { DataSource.Length: > 0 } store || store.DataSource.StartsWith(':'))
        {
            values.Fail("Store:ConnectionString", "harus menunjuk berkas SQLite, misalnya \"Data Source=data/smartvillage.db\"");
            return string.Empty;
        }

        store.DataSource = Path.GetFullPath(store.DataSource, folder);
        return store.ConnectionString;
    }

    /// <summary>Last good answers of open data lie beside the store, so that every process of one installation finds them.</summary>
    private static string KeepFolder(string store, string folder) =>
        Path.Combine(store.Length == 0 ? folder : Path.GetDirectoryName(new SqliteConnectionStringBuilder(store).DataSource) ?? folder, "adapters");

    private static List<SourceSettings> ReadSources(IConfiguration section, SettingValues values, string folder)
    {
        var sources = new List<SourceSettings>();
        foreach (var child in section.GetSection("Sources").GetChildren())
        {
            sources.Add(ReadSource(values, $"Sources:{child.Key}", folder));
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

    private static SourceSettings ReadSource(SettingValues values, string key, string folder)
    {
        var name = values.Required($"{key}:Name", "nama singkat tanpa spasi");
        if (name is not null && (name.Length > 64 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')))
        {
            values.Fail($"{key}:Name", "hanya boleh huruf, angka, '-', '_' dan '.'");
        }

        var isBackup = values.Choice($"{key}:Kind", "OpenSidMySql", "OpenSidBackup") == "OpenSidBackup";
        var village = values.Text($"{key}:VillageCode");
        if (village is not null && !VillageCode.TryParseStored(village, out _))
        {
            values.Fail($"{key}:VillageCode", "bukan kode desa/kelurahan, misalnya 18.72.04.1002");
        }

        return new SourceSettings
        {
            Name = name ?? string.Empty,
            ConnectionString = isBackup ? string.Empty : SourceConnection.Read(values, key, folder),
            BackupPath = isBackup ? Path.GetFullPath(values.Required($"{key}:Path", "berkas cadangan atau foldernya, misalnya \"inbox/tejosari\"") ?? ".", folder) : null,
            Watch = values.Flag($"{key}:Watch"),
            TimeZone = values.TimeZone($"{key}:TimeZone"),
            VillageCode = VillageCode.TryParseStored(village, out var code) ? code.Value : null,
            WebUrl = values.Url($"{key}:WebUrl")?.ToString(),
            WebUrlInside = values.Flag($"{key}:WebUrlInside"),
            Local = values.Flag($"{key}:Local"),
            SpecificData = SpecificDataSettings.Read(values, $"{key}:SpecificData"),
        };
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

    private static RunOptions ReadRuns(SettingValues values)
    {
        var standard = new RunOptions();
        return new RunOptions
        {
            Parallel = values.Count("Runs:Parallel", standard.Parallel, least: 1),
            ApprovalExpiry = TimeSpan.FromDays(values.Count("Runs:ApprovalDays", (int)standard.ApprovalExpiry.TotalDays, least: 1)),
        };
    }

    private static CourtesyOptions ReadCourtesy(SettingValues values)
    {
        var standard = new CourtesyOptions();
        return new CourtesyOptions
        {
            BusyThreads = values.Count("Courtesy:BusyThreads", standard.BusyThreads, least: 1),
            LongestWait = TimeSpan.FromMinutes(values.Count("Courtesy:LongestWaitMinutes", (int)standard.LongestWait.TotalMinutes)),
        };
    }

    private static ApiOptions ReadApi(IConfiguration section, SettingValues values)
    {
        var standard = new ApiOptions();
        return new ApiOptions
        {
            PublicRequestsPerMinute = values.Count("Api:PublicRequestsPerMinute", standard.PublicRequestsPerMinute),
            KeyRequestsPerMinute = values.Count("Api:KeyRequestsPerMinute", standard.KeyRequestsPerMinute),
            IdentityRequestsPerMinute = values.Count("Api:IdentityRequestsPerMinute", standard.IdentityRequestsPerMinute),
            PublicWritesPerHour = values.Count("Api:PublicWritesPerHour", standard.PublicWritesPerHour),
            WrongKeysPerQuarterHour = values.Count("Api:WrongKeysPerQuarterHour", standard.WrongKeysPerQuarterHour, least: 1),
            SecondFactorRequired = values.Flag("Api:SecondFactor"),
            SecondFactorKeeps = TimeSpan.FromMinutes(values.Count("Api:SecondFactorMinutes", (int)standard.SecondFactorKeeps.TotalMinutes, least: 1)),
            LateAfter = TimeSpan.FromHours(values.Count("Api:LateAfterHours", (int)standard.LateAfter.TotalHours)),
            OtlpEndpoint = values.Url("Api:OtlpEndpoint"),
            PublicRequestsPerVillageDay = values.Count("Api:PublicRequestsPerVillageDay", standard.PublicRequestsPerVillageDay),
            HealthNotesBasis = values.Text("Requests:HealthNotesBasis"),
            FullNumbersOnLetters = values.Flag("Letters:FullNumbers"),
            Holidays = ReadHolidays(section, values),
            Attachments = ReadAttachments(values),
        };
    }

    /// <summary>Lines like <c>2027-03-10 Idul Fitri</c>.</summary>
    private static List<Holiday> ReadHolidays(IConfiguration section, SettingValues values)
    {
        var holidays = new List<Holiday>();
        foreach (var line in section.GetSection("Requests:Holidays").GetChildren())
        {
            var parts = (line.Value ?? string.Empty).Trim().Split(' ', 2, StringSplitOptions.TrimEntries);
            if (DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                holidays.Add(new Holiday(date, parts.Length > 1 ? parts[1] : "Libur"));
                continue;
            }

            values.Fail($"Requests:Holidays:{line.Key}", "harus seperti \"2027-03-10 Idul Fitri\"");
        }

        return holidays;
    }

    private static AttachmentLimits ReadAttachments(SettingValues values)
    {
        const int MiB = 1024 * 1024, Megapixel = 1_000_000, LargestFileMiB = 64;
        var standard = new AttachmentLimits();
        var fileMiB = values.Count("Requests:Attachments:FileMiB", standard.FileBytes / MiB, least: 1);
        if (fileMiB > LargestFileMiB)
        {
            values.Fail("Requests:Attachments:FileMiB", $"paling banyak {LargestFileMiB}: sebuah berkas dibersihkan di dalam memori");
        }

        return standard with
        {
            FileBytes = Math.Min(fileMiB, LargestFileMiB) * MiB,
            FilesPerRequest = values.Count("Requests:Attachments:FilesPerRequest", standard.FilesPerRequest),
            RequestBytes = (long)values.Count("Requests:Attachments:RequestMiB", (int)(standard.RequestBytes / MiB)) * MiB,
            ConcurrentBytes = (long)values.Count("Requests:Attachments:ConcurrentMiB", (int)(standard.ConcurrentBytes / MiB), least: 1) * MiB,
            Pixels = (long)values.Count("Requests:Attachments:Megapixels", (int)(standard.Pixels / Megapixel), least: 1) * Megapixel,
        };
    }

    private static List<string> UnknownKeys(IConfiguration section) =>
        section.AsEnumerable(makePathsRelative: true)
            .Where(pair => pair.Value is not null && !SettingNames.All.Contains(Pattern(pair.Key), StringComparer.OrdinalIgnoreCase) && !IsEmptyList(pair.Key, pair.Value))
            .Select(pair => pair.Key).Order(StringComparer.Ordinal).ToList();

    /// <summary>A list in which nothing is left.</summary>
    private static bool IsEmptyList(string key, string value) => value.Length == 0 && SettingNames.All.Contains($"{Pattern(key)}:*", StringComparer.OrdinalIgnoreCase);

    private static string Pattern(string key) => string.Join(':', key.Split(':').Select(part => part.All(char.IsAsciiDigit) ? "*" : part));
}
