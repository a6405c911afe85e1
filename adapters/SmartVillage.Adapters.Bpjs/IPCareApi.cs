using Refit;

namespace SmartVillage.Adapters.Bpjs;

/// <summary>Membership calls of PCare, the service of first-level facilities. BPJS wants the number in the address; no address is ever written down here.</summary>
[Headers("Accept: application/json")]
internal interface IPCareApi
{
    [Get("/peserta/nik/{nik}")]
    Task<HttpResponseMessage> ByNikAsync(string nik, [HeaderCollection] IDictionary<string, string> signature, CancellationToken cancellationToken);

    [Get("/peserta/noka/{card}")]
    Task<HttpResponseMessage> ByCardAsync(string card, [HeaderCollection] IDictionary<string, string> signature, CancellationToken cancellationToken);
}
