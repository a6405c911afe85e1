using System.Text.Json.Serialization.Metadata;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.SelfService.Citizen;

namespace SmartVillage.Api.SelfService;

/// <summary>PIN of the account: changed by who knows it, made new through an e-mail address by who forgot it. Passed on and kept nowhere.</summary>
internal sealed class CitizenPinEndpoints(SelfServiceGate gate, CitizenCalls calls, RateLimits limits, ApiOptions options) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        CitizenSessionEndpoints.Route("pin/change", "changeCitizenPin", "Ganti PIN dengan PIN yang lama", "PinChangeOrder", ChangeAsync) with { Schema = CitizenCalls.Done },
        CitizenSessionEndpoints.Route("pin/forgotten", "askForCitizenPin", "Minta tautan PIN baru ke surel akun itu", "PinForgottenOrder", ForgottenAsync) with
        {
            Description = "Jawabannya sama untuk surel yang dikenal OpenSID dan yang tidak. Dibatasi per alamat.",
            Schema = CitizenCalls.Done,
        },
        CitizenSessionEndpoints.Route("pin/reset", "resetCitizenPin", "Pasang PIN baru dengan kata dari tautan di surel", "PinResetOrder", ResetAsync) with { Schema = CitizenCalls.Done },
    ];

    private Task<IResult> ChangeAsync(ApiRequest request, CancellationToken cancellationToken) => calls.DoAsync(
        request,
        SelfServiceJsonContext.Default.PinChangeOrder,
        order => order.Session,
        order => new SelfServiceFields().Given("pin", order.Pin).NewPin("newPin", order.NewPin, order.Pin).Faults,
        call => call.Desk.Account.ChangePinAsync(call.Session, call.Order.Pin, call.Order.NewPin, CancellationToken.None),
        cancellationToken);

    private Task<IResult> ForgottenAsync(ApiRequest request, CancellationToken cancellationToken) => OpenAsync(
        request,
        SelfServiceJsonContext.Default.PinForgottenOrder,
        order => new SelfServiceFields().Email("email", order.Email),
        (account, order) => account.ForgotPinAsync(order.Email, CancellationToken.None),
        cancellationToken);

    private Task<IResult> ResetAsync(ApiRequest request, CancellationToken cancellationToken) => OpenAsync(
        request,
        SelfServiceJsonContext.Default.PinResetOrder,
        order => new SelfServiceFields().Given("token", order.Token).Email("email", order.Email).NewPin("newPin", order.NewPin),
        (account, order) => account.ResetPinAsync(new PinReset(order.Token, order.Email, order.NewPin), CancellationToken.None),
        cancellationToken);

    /// <summary>A call of somebody who is not logged in: counted before anything else, as logging in is.</summary>
    private async Task<IResult> OpenAsync<T>(
        ApiRequest request, JsonTypeInfo<T> type, Func<T, SelfServiceFields> check, Func<ICitizenAccount, T, Task<AdapterAnswer<bool>>> act, CancellationToken cancellationToken)
        where T : class
    {
        if (limits.RefuseWrite(request.HttpContext.Connection.RemoteIpAddress) is { } refused)
        {
            return refused;
        }

        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, type, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (check(order!).Faults is { Count: > 0 } faults)
        {
            return SelfServiceProblems.BadFields(faults);
        }

        return gate.DeskOf(request) is { } desk ? CitizenCalls.DoneOr(request, await act(desk.Account, order!)) : SelfServiceProblems.Off;
    }
}
