using System.Text.Json.Serialization;
using Refit;
using SmartVillage.Adapters.Http;

namespace SmartVillage.Adapters.Beds;

[Headers("Accept: application/json")]
internal interface IAplicaresApi
{
    [Get("/rest/bed/read/{facility}/{start}/{limit}")]
    Task<HttpResponseMessage> ReadAsync(string facility, int start, int limit, [HeaderCollection] IDictionary<string, string> signature, CancellationToken cancellationToken);
}

[Headers("Accept: application/json")]
internal interface IRsOnlineApi
{
    [Get("/Fasyankes")]
    Task<HttpResponseMessage> ReadAsync([HeaderCollection] IDictionary<string, string> account, CancellationToken cancellationToken);
}

/// <summary>Aplicares: lower-case <c>metadata</c>, and 1 for success.</summary>
internal sealed record AplicaresEnvelope(AplicaresMeta? Metadata, AplicaresResponse? Response);

internal sealed record AplicaresMeta(string? Code, string? Totalitems);

internal sealed record AplicaresResponse(IReadOnlyList<AplicaresRow?>? List);

internal sealed record AplicaresRow
{
    public string? Namaruang { get; init; }

    public string? Kodekelas { get; init; }

    public string? Namakelas { get; init; }

    public string? Kapasitas { get; init; }

    public string? Tersedia { get; init; }

    public string? Tersediapria { get; init; }

    public string? Tersediawanita { get; init; }
}

internal sealed record RsOnlineEnvelope(IReadOnlyList<RsOnlineRow?>? Fasyankes);

internal sealed record RsOnlineRow(string? Ruang, [property: JsonPropertyName("id_tt")] string? Class, string? Tt, string? Jumlah, string? Terpakai);

[JsonSerializable(typeof(AplicaresEnvelope))]
[JsonSerializable(typeof(RsOnlineEnvelope))]
internal sealed partial class BedsJson : JsonSerializerContext
{
    public static BedsJson Types { get; } = new(OutsideSystem.JsonOptions());
}
