using System.Text.Json.Serialization;

namespace SmartVillage.Services.Catalog.Files;

/// <summary>One service in a file of the catalogue.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record FileEntry : EntryOverlay
{
    /// <summary>Text of the service.</summary>
    public string? Code { get; init; }

    /// <summary>Whether lives depend on it: shown first, never queued.</summary>
    public bool? Emergency { get; init; }

    /// <summary>How well the entry as a whole is known.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>What has to be asked before more can be said.</summary>
    public IReadOnlyList<OpenQuestion>? ToConfirm { get; init; }
}
