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
        "Sources:*:Name", "Sources:*:Kind", "Sources:*:ConnectionString", "Sources:*:PasswordFile", "Sources:*:VillageCode", "Sources:*:WebUrl", "Sources:*:WebUrlInside", "Sources:*:Local",
        "Sources:*:Path", "Sources:*:Watch", "Sources:*:TimeZone",
        "Sources:*:SpecificData:Basis", "Sources:*:SpecificData:Officer", "Sources:*:SpecificData:Columns:*",
        "Sources:*:OpenSidApi:Mode", "Sources:*:OpenSidApi:Url", "Sources:*:OpenSidApi:ContractReference", "Sources:*:OpenSidApi:Officer",
        "Sources:*:OpenSidApi:JwtSecretChanged", "Sources:*:OpenSidApi:StaffUser", "Sources:*:OpenSidApi:StaffPasswordFile",
        "Gates:RemovedAlwaysAllowed", "Gates:RemovedShare", "Gates:RemovedAtMost", "Gates:ChangedAlwaysAllowed", "Gates:ChangedShare",
        "Gates:AddedAlwaysAllowed", "Gates:AddedShare", "Gates:EmptiedAbove", "Gates:ReimportShare",
        "Runs:Parallel", "Runs:ApprovalDays",
        "Courtesy:BusyThreads", "Courtesy:LongestWaitMinutes",
        "Alerts:RepeatHours", "Alerts:FreeDiskMiB", "Alerts:Smtp:Host", "Alerts:Smtp:Port", "Alerts:Smtp:Security", "Alerts:Smtp:User", "Alerts:Smtp:PasswordFile",
        "Alerts:Smtp:From", "Alerts:Smtp:To:*", "Alerts:Webhook:Url", "Alerts:Webhook:SecretFile",
        "Requests:Webhook:Url", "Requests:Webhook:SecretFile",
        "Requests:Ambulance:Webhook:Url", "Requests:Ambulance:Webhook:SecretFile", "Requests:Ambulance:RemindHours", "Requests:HealthNotesBasis", "Requests:Holidays:*",
        "Requests:Attachments:FileMiB", "Requests:Attachments:FilesPerRequest", "Requests:Attachments:RequestMiB", "Requests:Attachments:Megapixels", "Requests:Attachments:ConcurrentMiB",
        "Letters:FullNumbers", "Api:PublicRequestsPerMinute", "Api:KeyRequestsPerMinute", "Api:IdentityRequestsPerMinute", "Api:PublicWritesPerHour", "Api:PublicRequestsPerVillageDay",
        "Api:WrongKeysPerQuarterHour", "Api:SecondFactor", "Api:SecondFactorMinutes",
        "Api:LateAfterHours", "Corrections:DeadlineDays",
        "Mutakhiran:OnlyByHand", "Mutakhiran:Contact", "Mutakhiran:RecheckPercent", "Mutakhiran:Rules:*",
        "Mutakhiran:Yearly:Opens", "Mutakhiran:Yearly:FieldFrom", "Mutakhiran:Yearly:FieldUntil", "Mutakhiran:Yearly:ApprovalUntil", "Mutakhiran:Yearly:WriteBackUntil", "Mutakhiran:Yearly:Closes",
        "Mutakhiran:Short:Opens", "Mutakhiran:Short:FieldFrom", "Mutakhiran:Short:FieldUntil", "Mutakhiran:Short:ApprovalUntil", "Mutakhiran:Short:WriteBackUntil", "Mutakhiran:Short:Closes",
        "Api:OtlpEndpoint",
        "Adapters:Bmkg:Mode", "Adapters:Bmkg:ForecastUrl", "Adapters:Bmkg:QuakeUrl", "Adapters:Bmkg:NowcastUrl",
        "Adapters:Bpjs:Mode", "Adapters:Bpjs:Url", "Adapters:Bpjs:ContractReference", "Adapters:Bpjs:Officer", "Adapters:Bpjs:ConsId", "Adapters:Bpjs:SecretFile",
        "Adapters:Bpjs:UserKeyFile", "Adapters:Bpjs:Kind", "Adapters:Bpjs:User", "Adapters:Bpjs:PasswordFile", "Adapters:OssRba:Mode", "Adapters:OssRba:Url", "Adapters:OssRba:ContractReference", "Adapters:OssRba:Officer",
        "Adapters:OssRba:UserKeyFile", "Adapters:OssRba:Receiver:User", "Adapters:OssRba:Receiver:PasswordFile", "Kbli:*:Version", "Kbli:*:Path",
        "Adapters:Dukcapil:Mode", "Adapters:Dukcapil:Url", "Adapters:Dukcapil:ContractReference", "Adapters:Dukcapil:Officer",
        "Adapters:Dukcapil:UserId", "Adapters:Dukcapil:PasswordFile", "Adapters:Dukcapil:IpUser", "Adapters:Dukcapil:Basic", "Adapters:Dukcapil:Threshold",
        "Adapters:Dukcapil:DateFormat", "Adapters:Pbb:Mode", "Adapters:Pbb:Url", "Adapters:Pbb:ContractReference", "Adapters:Pbb:Officer", "Adapters:Pbb:Kind",
        "Adapters:Pbb:ListPath", "Adapters:Pbb:User", "Adapters:Pbb:KeyFile", "Adapters:OpenSidApi:Mode", "Adapters:OpenSidApi:Url", "Adapters:OpenSidApi:ContractReference",
        "Adapters:OpenKab:Mode", "Adapters:OpenKab:Url", "Adapters:OpenKab:ContractReference", "Adapters:OpenKab:Officer", "Adapters:OpenKab:Email", "Adapters:OpenKab:PasswordFile",
        "Adapters:OpenSidApi:Officer", "Adapters:OpenSidApi:JwtSecretChanged", "Adapters:OpenSidApi:StaffUser", "Adapters:OpenSidApi:StaffPasswordFile",
        "Adapters:Open311:Mode", "Adapters:Open311:Url", "Adapters:Open311:ContractReference", "Adapters:Open311:Officer", "Adapters:Open311:ApiKeyFile",
        "Adapters:Open311:Jurisdiction", "Adapters:Satusehat:Mode", "Adapters:Satusehat:Url", "Adapters:Satusehat:ContractReference", "Adapters:Satusehat:Officer",
        "Adapters:Satusehat:ClientId", "Adapters:Satusehat:ClientSecretFile", "Adapters:RsudQueue:Mode", "Adapters:RsudQueue:Url", "Adapters:RsudQueue:ContractReference",
        "Adapters:RsudQueue:Officer", "Adapters:RsudQueue:User", "Adapters:RsudQueue:PasswordFile", "Adapters:Beds:Mode", "Adapters:Beds:Url",
        "Adapters:Beds:ContractReference", "Adapters:Beds:Officer", "Adapters:Beds:Kind", "Adapters:Beds:Facility", "Adapters:Beds:ConsId", "Adapters:Beds:SecretFile",
        "Adapters:PetaBencana:Mode", "Adapters:PetaBencana:Url", "Adapters:PetaBencana:Admin", "Adapters:InaRisk:Mode", "Adapters:InaRisk:Url",
    ];
}
