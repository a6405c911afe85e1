using System.Text.Json.Serialization;

namespace SmartVillage.Api.Requests;

/// <summary>Bodies about requests; strict, so that a misspelt field is refused and not lost.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RequestOrder))]
[JsonSerializable(typeof(TrackingOrder))]
[JsonSerializable(typeof(TrackedAttachmentOrder))]
[JsonSerializable(typeof(DisasterExportOrder))]
[JsonSerializable(typeof(RequestStageOrder))]
[JsonSerializable(typeof(NibClaimOrder))]
[JsonSerializable(typeof(SatisfactionOrder))]
[JsonSerializable(typeof(RequestStateOrder))]
[JsonSerializable(typeof(ComplaintAnswerOrder))]
[JsonSerializable(typeof(RequestNoteOrder))]
[JsonSerializable(typeof(HandOverOrder))]
[JsonSerializable(typeof(RequestAssignmentOrder))]
[JsonSerializable(typeof(RequestMergeOrder))]
internal sealed partial class RequestJsonContext : JsonSerializerContext;
