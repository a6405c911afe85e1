using SmartVillage.Api.Http;
using SmartVillage.Services.Adapters;

namespace SmartVillage.Api.Outside;

/// <summary>Refusals on the way to outside systems with a contract; their sentences hold nobody's data.</summary>
internal static class OutsideProblems
{
    public static readonly ApiProblem NoNik = new(409, "no-usable-nik", "Penduduk ini belum mempunyai NIK asli pada salinan.", "Lengkapi NIK-nya di OpenSID, lalu sinkronkan.");

    public static readonly ApiProblem BadConsent = Problems.Bad("invalid-consent", "Persetujuan warga belum tercatat dengan benar.",
        "Isi consent dengan tempat persetujuannya disimpan (misalnya nomor permohonan, tanpa NIK) dan consentGivenAt dengan waktu yang tidak di depan.");

    public static readonly ApiProblem BadBill = Problems.Bad("invalid-bill", "NOP atau tahun pajak tidak sah.",
        "Isi nop dengan 18 angka seperti pada SPPT, taxYear dengan tahunnya, dan ownerWord dengan satu kata dari nama pemilik (paling sedikit tiga huruf).");

    /// <summary>Nobody has a contract with that system here.</summary>
    public static ApiProblem Off(string system, string section, string instead) =>
        new(409, "outside-off", $"{system} belum tersambung di sini.", $"{instead} Operator menyambungkannya lewat {section}; smartvillage doctor menyebut yang kurang.");

    /// <summary>What the other side said.</summary>
    public static ApiProblem Of(IAdapterFailure answer, string system) => answer.Status switch
    {
        AnswerStatus.NotFound => new ApiProblem(404, "not-known-outside", $"{system} tidak mengenal yang ditanyakan.", "Periksa angkanya; yang benar ada pada dokumennya."),
        AnswerStatus.Invalid => new ApiProblem(409, "refused-outside", $"{system} menolak: {answer.Reason}", "Periksa isiannya, lalu tanyakan lagi."),
        AnswerStatus.RateLimited => Problems.TooMany(answer.RetryAfter),
        _ => new ApiProblem(502, "outside-down", $"{system} tidak dapat ditanya: {answer.Reason}", "Coba lagi nanti, atau pakai kanal resminya."),
    };
}
