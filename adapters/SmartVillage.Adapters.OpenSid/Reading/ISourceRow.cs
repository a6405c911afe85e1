using MySqlConnector;
using SmartVillage.Adapters.OpenSid.Probe;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>The row in hand, whether a server or a file gives it, so that both go through the same rules.</summary>
internal interface ISourceRow
{
    /// <summary>Whether the value is NULL.</summary>
    bool IsNull(int ordinal);

    /// <summary>How the value has to be asked for. A file may hold a text where its declaration promises a number.</summary>
    ColumnAccess Access(int ordinal, ColumnSchema column);

    /// <summary>A value with <see cref="ColumnAccess.Number"/>.</summary>
    long Number(int ordinal);

    /// <summary>A value with <see cref="ColumnAccess.Time"/>.</summary>
    MySqlDateTime Time(int ordinal);

    /// <summary>Any other value.</summary>
    string Text(int ordinal);
}
