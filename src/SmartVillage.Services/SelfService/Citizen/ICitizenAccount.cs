using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.SelfService.Citizen;

/// <summary>Logging in to Layanan Mandiri. Nothing of the login answer is kept but what <see cref="CitizenSession"/> holds, and PINs and passwords are passed on only.</summary>
public interface ICitizenAccount
{
    /// <summary>Logs in with NIK or e-mail and PIN. <see cref="AnswerStatus.RateLimited"/> while OpenSID has locked the account.</summary>
    Task<AdapterAnswer<CitizenSession>> LoginAsync(string credential, string pin, CancellationToken cancellationToken);

    /// <summary>Makes the token worthless.</summary>
    Task<AdapterAnswer<bool>> LogoutAsync(CitizenSession session, CancellationToken cancellationToken);

    /// <summary>Has OpenSID send a link to an e-mail address that it knows. Whether it knows it is not told on: a stranger could ask.</summary>
    Task<AdapterAnswer<bool>> ForgotPinAsync(string email, CancellationToken cancellationToken);

    /// <summary>Sets a new PIN with the token of that link.</summary>
    Task<AdapterAnswer<bool>> ResetPinAsync(PinReset reset, CancellationToken cancellationToken);

    /// <summary>Changes the PIN of whoever is logged in.</summary>
    Task<AdapterAnswer<bool>> ChangePinAsync(CitizenSession session, string pin, string newPin, CancellationToken cancellationToken);
}

/// <summary>A new PIN.</summary>
/// <param name="Token">Of the link.</param>
/// <param name="Email">Address to which it was sent.</param>
/// <param name="NewPin">The PIN.</param>
public sealed record PinReset(string Token, string Email, string NewPin)
{
    /// <summary>Nothing that a log could keep.</summary>
    public override string ToString() => nameof(PinReset);
}
