using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.Kependudukan;

/// <summary>
/// Whether Dukcapil knows a person by these three elements. It says match or no match and returns no data; the look-up that returns whole records is not built on purpose.
/// </summary>
public interface IPersonVerifier
{
    /// <summary>Compares. <see cref="AnswerStatus.NotFound"/> for a NIK that Dukcapil does not know; <see cref="AnswerStatus.Invalid"/> without a consent that holds.</summary>
    Task<AdapterAnswer<PersonMatch>> VerifyAsync(string nik, string name, DateOnly birthDate, ResidentConsent consent, CancellationToken cancellationToken);
}

/// <summary>What Dukcapil said.</summary>
public enum PersonMatch
{
    /// <summary>All that was asked agrees.</summary>
    Match,

    /// <summary>Something does not.</summary>
    NoMatch,
}
