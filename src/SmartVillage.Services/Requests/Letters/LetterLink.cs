using SmartVillage.Services.SelfService;

namespace SmartVillage.Services.Requests.Letters;

/// <summary>The letter request in OpenSID that a request of ours was sent on as.</summary>
/// <param name="Id">OpenSID's id; null while it is not known.</param>
/// <param name="Kind">Kind of letter, as OpenSID calls it.</param>
/// <param name="State">Where it was when it was last looked at.</param>
public sealed record LetterLink(string? Id, string? Kind, LetterState State);
