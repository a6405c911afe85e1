using MySqlConnector;

namespace SmartVillage.Adapters.OpenSid.Connecting;

/// <summary>
/// Completes the operator's connection string for reading OpenSID. What would change values is forced; what only concerns the network keeps what was given.
/// </summary>
internal static class ReadingConnectionString
{
    private const uint ReadTimeoutSeconds = 120;
    private const uint KeepaliveSeconds = 30;

    /// <summary>The completed settings.</summary>
    /// <exception cref="Domain.Errors.SourceException">The text cannot be parsed, or names no database.</exception>
    public static MySqlConnectionStringBuilder Complete(OpenSidSourceOptions options)
    {
        MySqlConnectionStringBuilder settings;
        try
        {
            settings = new MySqlConnectionStringBuilder(options.ConnectionString);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            throw SourceFailures.Create(KnownFailures.MalformedConnectionString, options, exception);
        }

        if (string.IsNullOrWhiteSpace(settings.Server))
        {
            throw SourceFailures.Create(KnownFailures.MalformedConnectionString, options);
        }

        if (string.IsNullOrWhiteSpace(settings.Database))
        {
            throw SourceFailures.Create(KnownFailures.NoDatabase, options);
        }

        ForceValues(settings);
        if (!settings.ContainsKey("Default Command Timeout"))
        {
            settings.DefaultCommandTimeout = ReadTimeoutSeconds;
        }

        if (!settings.ContainsKey("Keepalive"))
        {
            settings.Keepalive = KeepaliveSeconds;
        }

        // Over a line, texts shrink to a fifth; beside the server, packing them would only cost time.
        if (!options.Local && !settings.ContainsKey("Use Compression"))
        {
            settings.UseCompression = true;
        }

        if (string.IsNullOrEmpty(settings.ApplicationName))
        {
            settings.ApplicationName = "smartvillage";
        }

        return settings;
    }

    private static void ForceValues(MySqlConnectionStringBuilder settings)
    {
        // Zero and partial dates must arrive instead of failing or becoming a real date.
        settings.AllowZeroDateTime = true;
        settings.ConvertZeroDateTime = false;

        // tinyint(1) holds codes of many values, char(36) is text.
        settings.TreatTinyAsBoolean = false;
        settings.GuidFormat = MySqlGuidFormat.None;

        // A run holds one connection from begin to end. A pooled one could carry a session of before, and would stay open on a host that counts connections.
        settings.Pooling = false;

        // The server must not be able to ask for files of this machine, nor to send us to another server.
        settings.AllowLoadLocalInfile = false;
        settings.ServerRedirectionMode = MySqlServerRedirectionMode.Disabled;
        settings.PersistSecurityInfo = false;
    }
}
