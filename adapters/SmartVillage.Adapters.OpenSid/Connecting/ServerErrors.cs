namespace SmartVillage.Adapters.OpenSid.Connecting;

/// <summary>What the error numbers of MySQL and MariaDB mean for a reader.</summary>
internal static class ServerErrors
{
    /// <summary>The failure behind a number, or null when a reader has no special advice for it.</summary>
    public static SourceFailure? Find(int number) => number switch
    {
        1130 => KnownFailures.HostNotAllowed, // host is not allowed to connect
        1129 => KnownFailures.HostBlocked, // host is blocked because of many connection errors
        1040 or 1203 or 1226 => KnownFailures.TooManyConnections, // of the server, of the account, of an hourly limit
        1053 or 1077 or 1079 => KnownFailures.ShuttingDown, // shutdown in progress, normal shutdown, shutdown complete
        1045 or 1698 => KnownFailures.AccessDenied, // wrong password; account of another authentication plugin
        1049 => KnownFailures.UnknownDatabase,
        1044 => KnownFailures.NoRightOnDatabase,
        1142 or 1143 or 1227 or 1370 => KnownFailures.NoRightOnTable, // table, column, special privilege, routine
        1820 or 1862 or 3118 or 4151 => KnownFailures.AccountLocked, // password to be changed, expired; locked in MySQL, in MariaDB
        1251 or 1275 or 1524 or 2059 => KnownFailures.AuthenticationMethod, // old protocol, plugin not loaded
        3159 => KnownFailures.TlsRequired, // insecure transport prohibited
        2026 => KnownFailures.TlsFailed,
        2006 or 2013 or 2055 or 1152 or 1153 or 1156 or 1158 or 1159 or 1160 or 1161 => KnownFailures.ConnectionLost, // gone away, lost, packets
        1205 or 1213 => KnownFailures.Locked, // lock wait timeout, deadlock
        1969 or 3024 => KnownFailures.StatementTimeLimit, // max_statement_time of MariaDB, max_execution_time of MySQL
        1317 or 1927 => KnownFailures.Interrupted, // query killed, connection killed
        126 or 127 or 144 or 145 or 1034 or 1035 or 1194 or 1195 => KnownFailures.TableCrashed, // index or table of MyISAM
        1021 or 1114 or 3 or 1026 => KnownFailures.DiskFull, // disk full, table full, error writing a temporary file
        1449 or 1356 => KnownFailures.DefinerMissing, // definer does not exist, view references what it may not
        1054 or 1051 or 1146 or 1412 or 1615 => KnownFailures.SchemaChanged, // unknown column or table, definition changed
        1115 or 1273 => KnownFailures.ServerTooOld, // unknown character set or collation
        1037 or 1038 or 1041 or 5 => KnownFailures.OutOfMemory,
        _ => null,
    };
}
