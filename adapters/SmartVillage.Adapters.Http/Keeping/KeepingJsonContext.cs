using System.Text.Json.Serialization;

namespace SmartVillage.Adapters.Http.Keeping;

/// <summary>JSON of a kept answer.</summary>
[JsonSerializable(typeof(KeptAnswer))]
internal sealed partial class KeepingJsonContext : JsonSerializerContext;
