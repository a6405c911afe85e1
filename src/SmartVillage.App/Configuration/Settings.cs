using SmartVillage.Api;
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

    public ApiOptions Api { get; init; } = new();

    public Uri? PublicUrl { get; init; }

    public required string Schedules { get; init; }

    /// <summary>Keys in the file that mean nothing here, usually a slip of the pen.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];
}

/// <summary>One OpenSID database to copy from.</summary>
internal sealed record SourceSettings
{
    public required string Name { get; init; }

    public required string ConnectionString { get; init; }

    public string? VillageCode { get; init; }

    public string? WebUrl { get; init; }

    public bool Local { get; init; }
}
