using System.Text.Json;
using System.Text.Json.Serialization;
using SmartVillage.Domain.Areas;

namespace SmartVillage.Store;

/// <summary>How the store writes JSON columns: camelCase, enums by name, village codes as text.</summary>
public static class StoreJson
{
    /// <summary>Shared options.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(), new VillageCodeConverter() },
    };

    private sealed class VillageCodeConverter : JsonConverter<VillageCode>
    {
        public override VillageCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            VillageCode.TryParseStored(reader.GetString(), out var code) ? code : throw new JsonException("Not a village code.");

        public override void Write(Utf8JsonWriter writer, VillageCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
