using System.Text;
using System.Text.Json;
using SmartVillage.Adapters.OpenSid.Backup.Files;
using SmartVillage.Adapters.OpenSid.Probe;

namespace SmartVillage.Adapters.OpenSid.Backup.Sid;

/// <summary>OpenSID's <c>.sid</c> file, whose rows are read anew for every table.</summary>
internal sealed class SidDatabase(BackupFile file, SidIndex index, DateTimeOffset takenAt) : IRawDatabase
{
    public string Product => index.Version is { Length: < 20 } version ? $"Cadangan .sid {version}" : "Cadangan .sid";

    public DateTimeOffset TakenAt => takenAt;

    public SchemaCatalog Catalog { get; } = new(index.Tables.Values.Where(table => table.Start >= 0).Select(table => table.ToSchema()));

    public BackupFailures? Failures => file.Failures;

    public bool IsInKeyOrder(TableSchema table) => index.Tables[table.Name].IsInKeyOrder;

    public long DisorderLine(TableSchema table) => index.Tables[table.Name].DisorderLine;

    public long FirstLine(TableSchema table) => index.Tables[table.Name].Line;

    public IEnumerable<string?[]> ReadRows(TableSchema table, IReadOnlyList<int> ordinals)
    {
        var sid = index.Tables[table.Name];
        // A column may be asked for twice, as a filter and as a value.
        var slots = ordinals.Select((ordinal, slot) => (table.Columns[ordinal].Name, slot)).ToLookup(pair => pair.Name, pair => pair.slot, StringComparer.OrdinalIgnoreCase);
        using var json = new JsonCursor(file.Open(), sid.Start, sid.Line, file.Failures);
        json.ReadOrFail();
        if (json.Token != JsonTokenType.StartArray)
        {
            throw file.Failures.Changed();
        }

        while (json.ReadOrFail() && json.Token == JsonTokenType.StartObject)
        {
            var row = new string?[ordinals.Count];
            while (json.ReadOrFail() && json.Token == JsonTokenType.PropertyName)
            {
                var wanted = slots[json.Text!];
                json.ReadOrFail(wanted.Any());
                var value = wanted.Any() ? ReadValue(json) : Skip(json);
                foreach (var slot in wanted)
                {
                    row[slot] = value;
                }
            }

            yield return row;
        }

        file.CheckUnchanged();
    }

    public void Dispose()
    {
    }

    private static string? Skip(JsonCursor json)
    {
        json.SkipValue();
        return null;
    }

    /// <summary>A value as the column holds it; an array or object is the JSON that its text column holds.</summary>
    private string? ReadValue(JsonCursor json)
    {
        if (json.Token is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
        {
            return json.Text;
        }

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            var depth = 0;
            do
            {
                depth += Copy(json, writer);
                if (writer.BytesCommitted + writer.BytesPending > BackupLimits.ValueBytes)
                {
                    throw file.Failures.TooLarge(json.Line, "nilai yang sangat panjang");
                }
            }
            while (depth > 0 && json.ReadOrFail());
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static int Copy(JsonCursor json, Utf8JsonWriter writer)
    {
        switch (json.Token)
        {
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                return 1;
            case JsonTokenType.StartObject:
                writer.WriteStartObject();
                return 1;
            case JsonTokenType.EndArray:
                writer.WriteEndArray();
                return -1;
            case JsonTokenType.EndObject:
                writer.WriteEndObject();
                return -1;
            case JsonTokenType.PropertyName:
                writer.WritePropertyName(json.Text!);
                return 0;
            case JsonTokenType.String:
                writer.WriteStringValue(json.Text);
                return 0;
            case JsonTokenType.Number:
                writer.WriteRawValue(json.Text!);
                return 0;
            case JsonTokenType.True or JsonTokenType.False:
                writer.WriteBooleanValue(json.Token == JsonTokenType.True);
                return 0;
            default:
                writer.WriteNullValue();
                return 0;
        }
    }
}
