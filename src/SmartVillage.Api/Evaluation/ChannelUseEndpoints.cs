using System.Text.Json.Serialization;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Services;
using SmartVillage.Services;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.Evaluation;

namespace SmartVillage.Api.Evaluation;

/// <summary>"This way was taken": pages say so when somebody taps a number or a link, officers when somebody comes. One counter per day goes up; nothing about anybody is sent or kept.</summary>
internal sealed class ChannelUseEndpoints(IChannelUses uses, RateLimits limits, ApiOptions options) : IEndpointGroup
{
    /// <summary>A village of some thousand people taps no more than so often a day; more is a machine that wants to spoil the figures.</summary>
    private const int MostPerVillageDay = 20_000;

    public IEnumerable<ApiRoute> Routes =>
    [
        new("POST", "/villages/{code}/services/{service}/channel-uses", "countChannelUse", CountAsync)
        {
            Tag = EvaluationEndpoints.Tag,
            Summary = "Hitung satu pemakaian kanal layanan: nomor atau tautan yang ditekan, atau orang yang datang ke loket",
            Description = "Tanpa kuki, tanpa pengenal: hanya penghitung per hari, layanan, dan jenis kanal yang naik satu. Dibatasi per alamat; alamatnya tidak disimpan. Cocok untuk navigator.sendBeacon.",
            Body = "ChannelUseOrder",
            Schema = "ChannelUse",
            Success = StatusCodes.Status201Created,
            NeedsEdition = false,
            ServesConfigured = true,
        },
    ];

    private async Task<IResult> CountAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (CatalogDesk.ServiceOf(request) is not { } service)
        {
            return Problems.NotFound;
        }

        if (limits.RefuseUse(request.HttpContext.Connection.RemoteIpAddress) is { } refused)
        {
            return refused;
        }

        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, EvaluationJsonContext.Default.ChannelUseOrder, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (!Enum.IsDefined(order!.Kind))
        {
            return Problems.BadJson;
        }

        if (!await uses.CountAsync(CatalogDesk.CodeOf(request), service, order.Kind, request.Today, MostPerVillageDay, cancellationToken))
        {
            return Problems.TooMany(TimeSpan.FromHours(1));
        }

        return new Answer(request.Meta(), request.Today, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("service", ServiceCodes.TextOf(service));
            writer.WriteString("kind", order.Kind.ToString().ToLowerInvariant());
            writer.WriteString("day", request.Today.ToString("yyyy-MM-dd"));
            writer.WriteEndObject();
        })
        { Cacheable = false, Status = StatusCodes.Status201Created };
    }
}

/// <summary>A way that was taken.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ChannelUseOrder(ChannelKind Kind);

/// <summary>Bodies of the evaluation.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ChannelUseOrder))]
internal sealed partial class EvaluationJsonContext : JsonSerializerContext;
