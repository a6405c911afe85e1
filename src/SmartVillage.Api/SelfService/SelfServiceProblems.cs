using SmartVillage.Api.Http;
using SmartVillage.Services.Adapters;

namespace SmartVillage.Api.SelfService;

/// <summary>Refusals on the way to OpenSID's Layanan Mandiri.</summary>
internal static class SelfServiceProblems
{
    public static readonly ApiProblem Off = new(409, "self-service-off", "Layanan Mandiri OpenSID desa ini belum tersambung.",
        "Pakai laman Layanan Mandiri desa, atau datang ke kantor; operator menyambungkannya dengan OpenSidApi (Live), lihat README.md.");

    public static readonly ApiProblem LoginRefused = new(403, "login-refused", "NIK atau surel dan PIN tidak cocok.", "Periksa lagi; PIN baru diminta di kantor. Lima kali salah mengunci akun satu jam.");

    public static readonly ApiProblem SessionEnded = new(403, "session-ended", "Sesi Layanan Mandiri sudah berakhir.", "Masuk lagi dengan POST …/self-service/sessions.");

    public static readonly ApiProblem UnknownKind = Problems.Bad("unknown-letter-kind", "Jenis surat ini tidak dapat dimohon di sini.", "Lihat POST …/self-service/letter-kinds; yang offered false dimohon di laman OpenSID.");

    public static readonly ApiProblem ElsewhereCancelled = new(409, "cancel-in-self-service", "Permohonan surat ini sudah diteruskan ke OpenSID.",
        "Batalkan dengan POST …/self-service/letters/cancellation atau di laman Layanan Mandiri.");

    /// <summary>Every field that has to be filled in another way.</summary>
    public static ApiProblem BadFields(IReadOnlyList<(string Field, string Detail)> faults) =>
        Problems.Bad("invalid-self-service-form", "Isiannya belum benar.", "Perbaiki isian yang disebut pada errors.") with { Faults = faults };

    /// <summary>What OpenSID said; sentences of adapters hold nobody's data.</summary>
    public static ApiProblem Of(IAdapterFailure answer) => answer.Status switch
    {
        AnswerStatus.NotFound => Problems.NotFound,
        AnswerStatus.Unauthorized => SessionEnded,
        AnswerStatus.RateLimited => Problems.TooMany(answer.RetryAfter),
        AnswerStatus.Conflict => new ApiProblem(409, "not-in-that-state", answer.Reason!, "Lihat keadaannya dengan POST …/self-service/letters/list."),
        AnswerStatus.Invalid => new ApiProblem(409, "refused-by-opensid", $"OpenSID menolak: {answer.Reason}", "Periksa isiannya, atau tanyakan di kantor."),
        AnswerStatus.Unknown => new ApiProblem(502, "outcome-unknown", "OpenSID tidak memastikan apakah ini terjadi.", "Lihat daftarnya (POST …/self-service/letters/list, …/complaints/list, …/documents/list) sebelum mengirim lagi."),
        _ => new ApiProblem(502, "self-service-down", $"Layanan Mandiri sedang tidak dapat dipakai: {answer.Reason}", "Coba lagi nanti, atau datang ke kantor."),
    };
}
