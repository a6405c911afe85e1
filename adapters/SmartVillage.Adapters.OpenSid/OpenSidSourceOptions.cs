namespace SmartVillage.Adapters.OpenSid;

/// <summary>One OpenSID database on a MySQL or MariaDB server, as the configuration names it.</summary>
public sealed record OpenSidSourceOptions : SourceOptions
{
    /// <summary>MySqlConnector connection string of an account that needs nothing but SELECT.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>Whether the server is on the same machine, so that courtesy limits are not needed.</summary>
    public bool Local { get; init; }

    /// <summary>Limits for a server that is not local.</summary>
    public CourtesyOptions Courtesy { get; init; } = new();
}
