using MySqlConnector;

namespace SmartVillage.App.Configuration;

/// <summary>The connection string of a source. What is wrong with it is never quoted, because it holds a password.</summary>
internal static class SourceConnection
{
    public static string Read(SettingValues values, string source, string folder)
    {
        var key = $"{source}:ConnectionString";
        if (values.Required(key, "misalnya \"Server=127.0.0.1;User ID=smartvillage_ro;Password=…;Database=opensid\"") is not { } text)
        {
            return string.Empty;
        }

        switch (SettingValues.TryParse<MySqlConnectionStringBuilder>(text))
        {
            case null:
                values.Fail(key, "bukan connection string MySQL yang benar");
                return text;
            case { Server.Length: 0 }:
                values.Fail(key, "belum menyebut Server");
                return text;
            case { Database.Length: 0 }:
                values.Fail(key, "belum menyebut Database");
                return text;
            case { } connection:
                return WithPassword(values, $"{source}:PasswordFile", folder, connection);
        }
    }

    /// <summary>A password in a file of its own can have stricter rights than the configuration, or come from systemd or a container.</summary>
    private static string WithPassword(SettingValues values, string key, string folder, MySqlConnectionStringBuilder connection)
    {
        if (values.Text(key) is not { } file)
        {
            return connection.ConnectionString;
        }

        try
        {
            connection.Password = File.ReadAllText(Path.GetFullPath(file, folder)).Trim();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            values.Fail(key, "menunjuk berkas yang tidak ada atau tidak dapat dibaca");
        }

        return connection.ConnectionString;
    }
}
