using System.Text.Json.Serialization;
using Refit;
using SmartVillage.Adapters.Http;

namespace SmartVillage.Adapters.RsudQueue;

/// <summary>Two calls of Antrean RS: a token, and how many are before a booking.</summary>
[Headers("Accept: application/json")]
internal interface IRsudQueueApi
{
    [Get("/auth")]
    Task<HttpResponseMessage> TokenAsync([Header("x-username")] string user, [Header("x-password")] string password, CancellationToken cancellationToken);

    [Post("/sisaantrean")]
    Task<HttpResponseMessage> RemainingAsync([Body] BookingBody body, [Header("x-username")] string user, [Header("x-token")] string token, CancellationToken cancellationToken);
}

internal sealed record BookingBody([property: JsonPropertyName("kodebooking")] string Booking);

internal sealed record QueueEnvelope(QueueResponse? Response, QueueMeta? Metadata);

internal sealed record QueueMeta(string? Code, string? Message);

internal sealed record QueueResponse(
    string? Token, string? Nomorantrean, string? Namapoli, string? Namadokter, string? Sisaantrean, string? Antreanpanggil, string? Waktutunggu);

[JsonSerializable(typeof(BookingBody))]
[JsonSerializable(typeof(QueueEnvelope))]
internal sealed partial class RsudQueueJson : JsonSerializerContext
{
    public static RsudQueueJson Types { get; } = new(OutsideSystem.JsonOptions());
}
