using System.Text.Json.Serialization;
using SmartVillage.Domain.Areas;

namespace SmartVillage.Sync.Sources;

/// <summary>A village as the source describes itself.</summary>
public sealed record SourceVillage
{
    /// <summary><c>config.id</c>, or null before OpenSID 24.01.</summary>
    public long? TenantId { get; init; }

    /// <summary>Code from the configuration, else from the source.</summary>
    public required VillageCode Code { get; init; }

    /// <summary>Name without "Desa" or "Kelurahan".</summary>
    public required string Name { get; init; }

    /// <summary>Kecamatan.</summary>
    public string? District { get; init; }

    /// <summary>Kabupaten or kota.</summary>
    public string? Regency { get; init; }

    /// <summary>Provinsi.</summary>
    public string? Province { get; init; }

    /// <summary>Postal code.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Address of the village office.</summary>
    public string? OfficeAddress { get; init; }

    /// <summary>Public phone of the office.</summary>
    public string? OfficePhone { get; init; }

    /// <summary>Public e-mail of the office.</summary>
    public string? OfficeEmail { get; init; }

    /// <summary>Website.</summary>
    public string? Website { get; init; }

    /// <summary>Latitude of the office, decimal degrees as text.</summary>
    public string? Latitude { get; init; }

    /// <summary>Longitude of the office, decimal degrees as text.</summary>
    public string? Longitude { get; init; }

    /// <summary>Name of the lurah or kepala desa, where the release holds it.</summary>
    public string? HeadName { get; init; }

    /// <summary>What the village calls itself (<c>sebutan_desa</c>), as "kelurahan".</summary>
    public string? TermForVillage { get; init; }

    /// <summary>What it calls its hamlets (<c>sebutan_dusun</c>).</summary>
    public string? TermForHamlet { get; init; }

    /// <summary>IANA zone of the village (<c>timezone</c>), default Asia/Jakarta.</summary>
    public string TimeZone { get; init; } = "Asia/Jakarta";

    /// <summary>Whether the village has switched its marketplace off on its own website (<c>tampilkan_lapak_web</c>).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] // Who has it on has the content it always had.
    public bool MarketplaceIsOff { get; init; }
}
