using System.Globalization;
using System.Net;
using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.JsonApi;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.SelfService.Citizen;

namespace SmartVillage.Adapters.OpenSidApi.Citizen;

/// <summary>Logging in, and PIN.</summary>
internal sealed class CitizenAccount(CitizenLine line, OutsideSystem system, TimeProvider time) : ICitizenAccount
{
    // OpenSID locks an account for an hour after five wrong PINs, and says 403.
    private static readonly TimeSpan Locked = TimeSpan.FromSeconds(3600);

    public async Task<AdapterAnswer<CitizenSession>> LoginAsync(string credential, string pin, CancellationToken cancellationToken)
    {
        var raw = await system.RawAsync(() => line.Api.LoginAsync(new LoginBody(credential, pin), cancellationToken), isCommand: false, cancellationToken);
        return raw.Then(answer => answer.Status == HttpStatusCode.Forbidden
            ? AdapterAnswers.Failed<CitizenSession>(AnswerStatus.RateLimited, "Akun dikunci OpenSID karena PIN salah berkali-kali.", "403", answer.RetryAfter ?? Locked)
            : answer.IsSuccess && JsonAnswer.Read(answer)?.One is { } row && Session(row) is { } session ? AdapterAnswers.Ok(session)
            : system.OfBare<CitizenSession>(answer));
    }

    public Task<AdapterAnswer<bool>> LogoutAsync(CitizenSession session, CancellationToken cancellationToken) =>
        line.DoAsync(() => line.Api.LogoutAsync(CitizenLine.Bearer(session), cancellationToken), cancellationToken);

    public async Task<AdapterAnswer<bool>> ForgotPinAsync(string email, CancellationToken cancellationToken)
    {
        var sent = await line.DoAsync(() => line.Api.ForgotPasswordAsync(new EmailBody(email), cancellationToken), cancellationToken);
        return sent.Status is AnswerStatus.NotFound or AnswerStatus.Invalid ? AdapterAnswers.Ok(true) : sent;
    }

    public Task<AdapterAnswer<bool>> ResetPinAsync(PinReset reset, CancellationToken cancellationToken) =>
        line.DoAsync(() => line.Api.ResetPasswordAsync(new ResetBody(reset.Token, reset.Email, reset.NewPin, reset.NewPin), cancellationToken), cancellationToken);

    public async Task<AdapterAnswer<bool>> ChangePinAsync(CitizenSession session, string pin, string newPin, CancellationToken cancellationToken)
    {
        var changed = await line.DoAsync(() => line.Api.ChangePinAsync(CitizenLine.Bearer(session), new ChangePinBody(pin, newPin, newPin), cancellationToken), cancellationToken);

        // 403 is about the old PIN and not about the session, which is refused with 401.
        return changed is { Status: AnswerStatus.Unauthorized, SourceCode: "403" } ? AdapterAnswers.Failed<bool>(AnswerStatus.Invalid, "PIN lama tidak cocok.", "403") : changed;
    }

    /// <summary>
    /// The answer holds the whole resident, with parents, religion and illness; these fields are all that is read of it. Name and NIK lie below <c>dasar</c>, in releases before below
    /// <c>penduduk</c>.
    /// </summary>
    private CitizenSession? Session(JsonRow row)
    {
        var access = row.Below("access_token");
        if (access.Text("token") is not { } token)
        {
            return null;
        }

        var person = row.Below("dasar") is { IsThere: true } inner ? inner : row.Below("penduduk");
        var seconds = double.TryParse(access.Text("expires_in"), CultureInfo.InvariantCulture, out var expires) && expires is > 0 and < 31_536_000 ? expires : 3600;
        return new CitizenSession
        {
            Token = token,
            ExpiresAt = time.GetUtcNow() + TimeSpan.FromSeconds(seconds),
            ResidentId = person.Id ?? row.Id ?? string.Empty,
            Name = row.Text("nama") ?? person.Text("nama"),
            MaskedNik = Masking.Number(row.Text("nik") ?? person.Text("nik")),
            MustChangePin = row.Flag("ganti_pin") == true,
        };
    }
}
