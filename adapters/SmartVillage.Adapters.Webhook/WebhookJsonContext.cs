using System.Text.Json.Serialization;
using SmartVillage.Sync.Alerts;

namespace SmartVillage.Adapters.Webhook;

/// <summary>JSON of the message.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AlertMessage))]
internal sealed partial class WebhookJsonContext : JsonSerializerContext;
