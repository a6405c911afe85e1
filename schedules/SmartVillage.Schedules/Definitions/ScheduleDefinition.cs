namespace SmartVillage.Schedules.Definitions;

/// <summary>A schedule as its file says, already validated.</summary>
public sealed record ScheduleDefinition
{
    internal const string NightlySync = "NightlySync";
    internal const string AlertWatch = "AlertWatch";
    internal const string Retention = "Retention";
    internal const string StoreCheck = "StoreCheck";
    internal const string AdapterProbe = "AdapterProbe";
    internal const string RequestWebhook = "RequestWebhook";
    internal const string LetterWatch = "LetterWatch";
    internal const string HazardIndex = "HazardIndex";
    internal const string CorrectionCheck = "CorrectionCheck";
    internal const string QualityEvaluation = "QualityEvaluation";
    internal const string YearlyMutakhiran = "YearlyMutakhiran";
    internal const string PhotoCheck = "PhotoCheck";
    internal const string HandOverWatch = "HandOverWatch";
    internal const string QuarterlyExtract = "QuarterlyExtract";

    internal static readonly string[] Jobs =
    [
        NightlySync, AlertWatch, Retention, StoreCheck, AdapterProbe, RequestWebhook, LetterWatch, HazardIndex, CorrectionCheck, QualityEvaluation, YearlyMutakhiran, PhotoCheck, HandOverWatch,
        QuarterlyExtract,
    ];

    /// <summary>Same as the file name without extension.</summary>
    public required string Name { get; init; }

    /// <summary>What it runs.</summary>
    public required string Job { get; init; }

    /// <summary>Quartz cron of six fields.</summary>
    public required string Cron { get; init; }

    /// <summary>Zone in which the cron is read.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>Sources start spread over this many minutes, so that 22 kelurahan on one server do not start together.</summary>
    public int JitterMinutes { get; init; }

    /// <summary>Off without deleting the file.</summary>
    public bool Enabled { get; init; } = true;
}
