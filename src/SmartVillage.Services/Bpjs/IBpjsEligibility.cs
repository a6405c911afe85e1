using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.Bpjs;

/// <summary>Whether somebody's membership of BPJS Kesehatan is active. Only a contracted facility may ask; without one this is off.</summary>
public interface IBpjsEligibility
{
    /// <summary>By NIK. <see cref="AnswerStatus.Invalid"/> without a NIK of 16 digits or a consent that holds.</summary>
    Task<AdapterAnswer<BpjsEligibility>> ByNikAsync(string nik, DateOnly serviceDate, ResidentConsent consent, CancellationToken cancellationToken);

    /// <summary>By card number of 13 digits.</summary>
    Task<AdapterAnswer<BpjsEligibility>> ByCardAsync(string card, DateOnly serviceDate, ResidentConsent consent, CancellationToken cancellationToken);
}

/// <summary>All that is taken over from BPJS's answer; the rest is dropped at once.</summary>
/// <param name="IsActive">Status code 0.</param>
/// <param name="Status">BPJS's words, as <c>AKTIF</c>.</param>
/// <param name="Class">Class of treatment, as <c>KELAS III</c>.</param>
/// <param name="Clinic">Registered clinic.</param>
/// <param name="CheckedAt">When it was asked.</param>
public sealed record BpjsEligibility(bool IsActive, string? Status, string? Class, string? Clinic, DateTimeOffset CheckedAt);
