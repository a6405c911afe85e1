namespace SmartVillage.Adapters.OpenSid;

/// <summary>One OpenSID database on a MySQL or MariaDB server, as the configuration names it.</summary>
public sealed record OpenSidSourceOptions
{
    /// <summary>Name in the configuration, unique.</summary>
    public required string Name { get; init; }

    /// <summary>MySqlConnector connection string of an account that needs nothing but SELECT.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>Dotted code of the one village to read; null takes every village that the database describes itself.</summary>
    public string? VillageCode { get; init; }

    /// <summary>Address of the village's public OpenSID site.</summary>
    public string? WebUrl { get; init; }

    /// <summary>Whether the server is on the same machine, so that courtesy limits are not needed.</summary>
    public bool Local { get; init; }
}
