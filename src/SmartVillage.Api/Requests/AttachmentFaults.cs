using SmartVillage.Api.Http;
using SmartVillage.Services.Requests.Attachments;

namespace SmartVillage.Api.Requests;

/// <summary>Why a file was not kept, as a problem that says what to do.</summary>
internal static class AttachmentFaults
{
    private const int Mega = 1_000_000;
    private const int MiB = 1024 * 1024;

    public static ApiProblem Of(AttachmentFault fault, AttachmentLimits limits) => fault switch
    {
        AttachmentFault.NoRequest => Problems.NotFound,
        AttachmentFault.Closed => Problems.NotAllowedNow,
        AttachmentFault.NotTaken => new ApiProblem(409, "no-attachments", "Jenis permohonan ini tidak menerima berkas.", "Serahkan berkasnya langsung kepada petugas."),
        AttachmentFault.Empty => Problems.Bad("empty-file", "Berkasnya kosong.", "Pilih berkas lain."),
        AttachmentFault.TooLarge => Problems.FileTooLarge,
        AttachmentFault.UnknownType => new ApiProblem(415, "unsupported-file", "Jenis berkas ini tidak diterima.", "Kirim foto JPEG, PNG atau WebP, atau dokumen PDF."),
        AttachmentFault.TooManyPixels => new ApiProblem(413, "too-many-pixels", "Gambarnya terlalu besar.", $"Kirim gambar paling banyak {limits.Pixels / Mega} megapiksel."),
        AttachmentFault.ActivePdf => Problems.Bad("active-pdf", "PDF ini memuat program, berkas lain atau kata sandi.", "Cetak ulang sebagai PDF biasa, atau kirim fotonya."),
        AttachmentFault.TooMany => new ApiProblem(409, "too-many-attachments", "Lampiran permohonan ini sudah penuh.", $"Paling banyak {limits.FilesPerRequest} berkas, bersama-sama {limits.RequestBytes / MiB} MiB."),
        AttachmentFault.NoRoom => Problems.NoRoom,
        _ => Problems.Bad("unreadable-file", "Berkasnya rusak atau bukan seperti yang disebutkan.", "Buka berkasnya, simpan ulang, lalu kirim lagi."),
    };
}
