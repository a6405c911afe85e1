namespace SmartVillage.App.Configuration;

/// <summary>
/// Every key a configuration may hold, <c>*</c> standing for a position in a list. Whatever is not here is reported as unknown, and README.md documents each.
/// </summary>
internal static class SettingNames
{
    public const string Section = "SmartVillage";

    public static readonly IReadOnlyList<string> All =
    [
        "PublicUrl", "Keys", "Schedules",
        "Store:Provider", "Store:ConnectionString",
        "Sources:*:Name", "Sources:*:Kind", "Sources:*:ConnectionString", "Sources:*:PasswordFile", "Sources:*:VillageCode", "Sources:*:WebUrl", "Sources:*:Local",
        "Sources:*:Path", "Sources:*:Watch", "Sources:*:TimeZone",
        "Gates:RemovedAlwaysAllowed", "Gates:RemovedShare", "Gates:RemovedAtMost", "Gates:ChangedAlwaysAllowed", "Gates:ChangedShare",
        "Gates:AddedAlwaysAllowed", "Gates:AddedShare", "Gates:EmptiedAbove", "Gates:ReimportShare",
        "Runs:Parallel", "Runs:ApprovalDays",
        "Courtesy:BusyThreads", "Courtesy:LongestWaitMinutes",
        "Alerts:RepeatHours", "Alerts:FreeDiskMiB", "Alerts:Smtp:Host", "Alerts:Smtp:Port", "Alerts:Smtp:Security", "Alerts:Smtp:User", "Alerts:Smtp:PasswordFile",
        "Alerts:Smtp:From", "Alerts:Smtp:To:*", "Alerts:Webhook:Url", "Alerts:Webhook:SecretFile",
        "Api:PublicRequestsPerMinute", "Api:KeyRequestsPerMinute", "Api:IdentityRequestsPerMinute", "Api:PublicWritesPerHour", "Api:LateAfterHours",
        "Api:OtlpEndpoint",
        "Adapters:Bmkg:Mode", "Adapters:Bmkg:ForecastUrl", "Adapters:Bmkg:QuakeUrl", "Adapters:Bmkg:NowcastUrl",
    ];
}
