using MySqlConnector;
using SmartVillage.Adapters.OpenSid.Probe;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>The current row of a server's answer.</summary>
internal sealed class ServerRow(MySqlDataReader reader) : ISourceRow
{
    public bool IsNull(int ordinal) => reader.IsDBNull(ordinal);

    public ColumnAccess Access(int ordinal, ColumnSchema column) => column.Access;

    public long Number(int ordinal) => reader.GetInt64(ordinal);

    public MySqlDateTime Time(int ordinal) => reader.GetMySqlDateTime(ordinal);

    public string Text(int ordinal) => reader.GetString(ordinal);
}
