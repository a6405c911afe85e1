using System.Text.Json;
using System.Text.Json.Serialization;
using SmartVillage.Mutakhiran.Campaigns;

namespace SmartVillage.App.Mutakhiran;

/// <summary>Codes of tasks as text.</summary>
internal sealed class TaskCodeJson : JsonConverter<TaskCode>
{
    public override TaskCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TaskCode.TryParse(reader.GetString(), out var code) ? code : throw new JsonException("Not the code of a task.");

    public override void Write(Utf8JsonWriter writer, TaskCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
