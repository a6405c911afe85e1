using System.Text.Json;
using System.Text.Json.Serialization;
using Refit;
using SmartVillage.Adapters.Http;

namespace SmartVillage.Adapters.Pbb.HostToHost;

/// <summary>Gunungkidul's published way, repository slmtwn/dokumentasi. Only the inquiry: paying goes through the bank.</summary>
internal interface IKeyInAddressApi
{
    [Get("/pajak_daerah/getpbb/{authId}/")]
    Task<HttpResponseMessage> InquireAsync(string authId, [AliasAs("user")] string user, [AliasAs("nop")] string nopAndYear, CancellationToken cancellationToken);
}

/// <summary>The way seen around Lampung. Only the inquiry.</summary>
internal interface IBearerTokenApi
{
    [Post("/inquiry")]
    Task<HttpResponseMessage> InquireAsync([Body] InquiryBody body, [Header("Authorization")] string bearer, CancellationToken cancellationToken);
}

internal sealed record InquiryBody(
    [property: JsonPropertyName("tax_year")] string TaxYear, [property: JsonPropertyName("tax_type")] string TaxType, [property: JsonPropertyName("nop")] string Nop);

/// <summary>Both answers: a code under one of several names, and one bill or a list of one.</summary>
internal sealed record InquiryAnswer
{
    public string? Status { get; init; }

    public string? Code { get; init; }

    public string? Pesan { get; init; }

    public string? Desc { get; init; }

    public JsonElement? Data { get; init; }
}

[JsonSerializable(typeof(InquiryBody))]
[JsonSerializable(typeof(InquiryAnswer))]
internal sealed partial class PbbJson : JsonSerializerContext
{
    public static PbbJson Types { get; } = new(OutsideSystem.JsonOptions());
}
