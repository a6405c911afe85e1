using System.Text.Json.Serialization.Metadata;
using SmartVillage.Api.Http;
using SmartVillage.Api.Services;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.SelfService.Citizen;

namespace SmartVillage.Api.SelfService;

/// <summary>What every call of a resident who is logged in goes through: a body that can be read, an OpenSID that is live, and a session that has not ended.</summary>
internal sealed class SelfServiceGate(VillageOpenSid openSid, ICitizenSessions sessions, ApiOptions options)
{
    /// <summary>Layanan Mandiri of the village; null unless it is connected for real.</summary>
    public CitizenDesk? DeskOf(ApiRequest request) => openSid.Of<ICitizenPortal>(request) is { Citizen: { } desk } and IServiceAdapter { Mode: AdapterMode.Live } ? desk : null;

    /// <summary>Goes on with body, desk and session, or says what is missing.</summary>
    public async Task<IResult> RunAsync<T>(
        ApiRequest request, JsonTypeInfo<T> type, Func<T, string> sessionOf, Func<Admitted<T>, Task<IResult>> next, CancellationToken cancellationToken)
        where T : class
    {
        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, type, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        return await AdmitAsync(request, order!, sessionOf(order!), next, cancellationToken);
    }

    /// <summary>The same for a body that was read elsewhere.</summary>
    public async Task<IResult> AdmitAsync<T>(ApiRequest request, T order, string? word, Func<Admitted<T>, Task<IResult>> next, CancellationToken cancellationToken)
        where T : class
    {
        if (DeskOf(request) is not { } desk)
        {
            return SelfServiceProblems.Off;
        }

        return await sessions.FindAsync(CatalogDesk.CodeOf(request), word, cancellationToken) is { } session
            ? await next(new Admitted<T>(order, desk, session))
            : SelfServiceProblems.SessionEnded;
    }
}

/// <summary>A call that may go on.</summary>
/// <param name="Order">The body.</param>
/// <param name="Desk">Layanan Mandiri of the village.</param>
/// <param name="Session">Who calls.</param>
internal sealed record Admitted<T>(T Order, CitizenDesk Desk, CitizenSession Session);
