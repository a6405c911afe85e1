using Refit;

namespace SmartVillage.Adapters.Bpjs;

/// <summary>Membership calls of VClaim 2.0. BPJS wants the number in the address; no address is ever written down here.</summary>
[Headers("Accept: application/json")]
internal interface IVClaimApi
{
    [Get("/Peserta/nik/{nik}/tglSEP/{date}")]
    Task<HttpResponseMessage> ByNikAsync(string nik, string date, [HeaderCollection] IDictionary<string, string> signature, CancellationToken cancellationToken);

    [Get("/Peserta/nokartu/{card}/tglSEP/{date}")]
    Task<HttpResponseMessage> ByCardAsync(string card, string date, [HeaderCollection] IDictionary<string, string> signature, CancellationToken cancellationToken);
}
