using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.SelfService.Citizen;

namespace SmartVillage.Api.SelfService;

/// <summary>Residents log in with their account of Layanan Mandiri: that is how they identify themselves here.</summary>
internal sealed class CitizenSessionEndpoints(SelfServiceGate gate, ICitizenSessions sessions, RateLimits limits, ApiOptions options) : IEndpointGroup
{
    public const string Tag = "Layanan Mandiri";

    public IEnumerable<ApiRoute> Routes =>
    [
        Route("sessions", "openCitizenSession", "Masuk dengan akun Layanan Mandiri (NIK atau surel, dan PIN)", "CitizenLoginOrder", OpenAsync) with
        {
            Description = "Hanya bila OpenSidApi desa ini Live. session adalah rahasia warga, berakhir sesudah 20 menit tidak dipakai; token OpenSID tidak pernah diberikan. Dibatasi per alamat; "
                + "OpenSID mengunci akun satu jam sesudah lima PIN salah.",
            Schema = "CitizenSession",
        },
        Route("sessions/end", "closeCitizenSession", "Keluar; yang sudah berakhir tetap begitu", "CitizenSessionEndOrder", CloseAsync) with { Schema = "CitizenSessionEnd" },
    ];

    internal static ApiRoute Route(string pattern, string name, string summary, string body, Func<ApiRequest, CancellationToken, Task<IResult>> handler) =>
        new("POST", $"/villages/{{code}}/self-service/{pattern}", name, handler)
        {
            Tag = Tag,
            Summary = summary,
            Body = body,
            NeedsEdition = false,
            ServesConfigured = true,
        };

    internal static ApiRoute Upload(string pattern, string name, string summary, Func<ApiRequest, CancellationToken, Task<IResult>> handler) =>
        new("POST", $"/villages/{{code}}/self-service/{pattern}", name, handler)
        {
            Tag = Tag,
            Summary = summary,
            IsUpload = true,
            NeedsEdition = false,
            ServesConfigured = true,
        };

    private async Task<IResult> OpenAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (limits.RefuseWrite(request.HttpContext.Connection.RemoteIpAddress) is { } refused)
        {
            return refused;
        }

        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, SelfServiceJsonContext.Default.CitizenLoginOrder, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (gate.DeskOf(request) is not { } desk)
        {
            return SelfServiceProblems.Off;
        }

        var answer = await desk.Account.LoginAsync(order!.Credential, order.Pin, cancellationToken);
        if (!answer.IsOk)
        {
            return answer.Status is AnswerStatus.Unauthorized or AnswerStatus.Invalid or AnswerStatus.NotFound ? SelfServiceProblems.LoginRefused : SelfServiceProblems.Of(answer);
        }

        var word = await sessions.OpenAsync(CatalogDesk.CodeOf(request), answer.Value, CancellationToken.None);
        return Shown(request, word, answer.Value);
    }

    private async Task<IResult> CloseAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, SelfServiceJsonContext.Default.CitizenSessionEndOrder, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        // Whether OpenSID hears of it does not matter: without the word nobody can use the token any more.
        if (await sessions.CloseAsync(CatalogDesk.CodeOf(request), order!.Session, CancellationToken.None) is { } session && gate.DeskOf(request) is { } desk)
        {
            await desk.Account.LogoutAsync(session, CancellationToken.None);
        }

        return new Answer(request.Meta(), request.Today, writer =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("ended", true);
            writer.WriteEndObject();
        })
        { Cacheable = false };
    }

    private static Answer Shown(ApiRequest request, string word, CitizenSession session) => new(request.Meta(), request.Today, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("session", word);
        writer.WriteString("name", session.Name);
        writer.WriteString("nik", session.MaskedNik);
        writer.WriteString("expiresAt", session.ExpiresAt.UtcDateTime);
        writer.WriteBoolean("mustChangePin", session.MustChangePin);
        writer.WriteEndObject();
    })
    { Cacheable = false };
}
