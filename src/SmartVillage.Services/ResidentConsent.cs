namespace SmartVillage.Services;

/// <summary>
/// That a resident agreed to being asked about at another office (UU 27/2022 article 20). Without one no question about a person leaves this installation; who asked is in the
/// ledger of whoever calls.
/// </summary>
/// <param name="Reference">Where the consent is kept, as the number of a request.</param>
/// <param name="GivenAt">When it was given.</param>
/// <param name="WithdrawnAt">When it was taken back; null while it holds.</param>
public sealed record ResidentConsent(string Reference, DateTimeOffset GivenAt, DateTimeOffset? WithdrawnAt = null)
{
    /// <summary>Whether it holds at an instant.</summary>
    public bool Holds(DateTimeOffset at) => !string.IsNullOrWhiteSpace(Reference) && GivenAt <= at && !(WithdrawnAt <= at);
}
