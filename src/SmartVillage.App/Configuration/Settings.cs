using SmartVillage.Adapters.OpenSid;
using SmartVillage.Adapters.Webhook;
using SmartVillage.Api;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Services.Requests.Ambulance;
using SmartVillage.Store;
using SmartVillage.Sync.Gates;
using SmartVillage.Sync.Runs;

namespace SmartVillage.App.Configuration;

/// <summary>The whole configuration, validated; paths are absolute.</summary>
internal sealed record Settings
{
    public required string Folder { get; init; }

    public required StoreOptions Store { get; init; }

    public required IReadOnlyList<SourceSettings> Sources { get; init; }

    public GateOptions Gates { get; init; } = new();

    public RunOptions Runs { get; init; } = new();

    public CourtesyOptions Courtesy { get; init; } = new();

    public AlertSettings Alerts { get; init; } = new();

    /// <summary>Who is told about requests of residents.</summary>
    public WebhookOptions RequestWebhook { get; init; } = new();

    /// <summary>Which dispatch system of the ambulance is told about trips.</summary>
    public WebhookOptions AmbulanceWebhook { get; init; } = new();

    public AmbulanceOptions Ambulance { get; init; } = new();

    public CorrectionOptions Corrections { get; init; } = new();

    public CampaignOptions Campaigns { get; init; } = new();

    public ApiOptions Api { get; init; } = new();

    public AdapterSettings Adapters { get; init; } = new();

    public Uri? PublicUrl { get; init; }

    public required string Schedules { get; init; }

    /// <summary>Keys in the file that mean nothing here, usually a slip of the pen.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];
}

/// <summary>One OpenSID database to copy from, or the backups of one.</summary>
internal sealed record SourceSettings
{
    public required string Name { get; init; }

    /// <summary>Of a database; empty for backups.</summary>
    public string ConnectionString { get; init; } = string.Empty;

    /// <summary>Backup file or folder; null for a database.</summary>
    public string? BackupPath { get; init; }

    /// <summary>Whether a running service takes every new backup by itself.</summary>
    public bool Watch { get; init; }

    /// <summary>Zone of the server that the backups come from; null for that of this machine.</summary>
    public TimeZoneInfo? TimeZone { get; init; }

    public string? VillageCode { get; init; }

    public string? WebUrl { get; init; }

    /// <summary>Whether the address may lead into the network that this machine stands in.</summary>
    public bool WebUrlInside { get; init; }

    public bool Local { get; init; }

    /// <summary>Data spesifik that is copied per person; null for none.</summary>
    public SpecificDataSettings? SpecificData { get; init; }
}
