using Refit;

namespace SmartVillage.Adapters.OpenSidApi.Citizen;

/// <summary>Resident routes (<c>/api/v1</c>) of OpenSID's API; see reference ten-services, section 4.</summary>
[Headers("Accept: application/json")]
internal interface IOpenSidCitizenApi
{
    [Post("/api/v1/auth/login")]
    Task<HttpResponseMessage> LoginAsync([Body] LoginBody body, CancellationToken cancellationToken);

    [Post("/api/v1/auth/logout")]
    Task<HttpResponseMessage> LogoutAsync([Header("Authorization")] string bearer, CancellationToken cancellationToken);

    [Post("/api/v1/auth/forgot-password")]
    Task<HttpResponseMessage> ForgotPasswordAsync([Body] EmailBody body, CancellationToken cancellationToken);

    [Post("/api/v1/auth/reset-password")]
    Task<HttpResponseMessage> ResetPasswordAsync([Body] ResetBody body, CancellationToken cancellationToken);

    [Post("/api/v1/auth/change-pin")]
    Task<HttpResponseMessage> ChangePinAsync([Header("Authorization")] string bearer, [Body] ChangePinBody body, CancellationToken cancellationToken);

    [Get("/api/v1/profil-desa")]
    Task<HttpResponseMessage> ProfileAsync(CancellationToken cancellationToken);

    [Get("/api/v1/artikel")]
    Task<HttpResponseMessage> ArticlesAsync([Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/v1/artikel/read/{slug}")]
    Task<HttpResponseMessage> ArticleAsync(string slug, [Header("Authorization")] string bearer, CancellationToken cancellationToken);

    [Get("/api/v1/artikel/headline")]
    Task<HttpResponseMessage> HeadlinesAsync([Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/v1/artikel/kategori")]
    Task<HttpResponseMessage> CategoriesAsync([Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/v1/artikel/kategori/{slug}")]
    Task<HttpResponseMessage> CategoryAsync(
        string slug, [Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/v1/artikel/agenda-desa")]
    Task<HttpResponseMessage> AgendaAsync([Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/v1/artikel/komentar")]
    Task<HttpResponseMessage> CommentsAsync([Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Post("/api/v1/artikel/komentar")]
    Task<HttpResponseMessage> CommentAsync([Header("Authorization")] string bearer, [Body] CommentBody body, CancellationToken cancellationToken);

    [Get("/api/v1/layanan-mandiri/surat/jenis-permohonan")]
    Task<HttpResponseMessage> LetterKindsAsync([Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/v1/layanan-mandiri/surat/syarat")]
    Task<HttpResponseMessage> RequirementsAsync([Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/v1/layanan-mandiri/surat/permohonan")]
    Task<HttpResponseMessage> LettersAsync([Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Post("/api/v1/layanan-mandiri/surat/{slug}/permohonan")]
    Task<HttpResponseMessage> RequestLetterAsync(string slug, [Header("Authorization")] string bearer, [Body] LetterBody body, CancellationToken cancellationToken);

    [Put("/api/v1/layanan-mandiri/surat/{id}/permohonan")]
    Task<HttpResponseMessage> CancelLetterAsync(string id, [Header("Authorization")] string bearer, CancellationToken cancellationToken);

    [Get("/api/v1/layanan-mandiri/surat/arsip")]
    Task<HttpResponseMessage> ArchiveAsync([Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/v1/layanan-mandiri/surat/{id}/unduh")]
    Task<HttpResponseMessage> DownloadLetterAsync(string id, [Header("Authorization")] string bearer, CancellationToken cancellationToken);

    [Multipart]
    [Post("/api/v1/layanan-mandiri/surat/unggah-dokumen")]
    Task<HttpResponseMessage> UploadPaperAsync(
        [Header("Authorization")] string bearer, [AliasAs("nama_dokumen")] string name, [AliasAs("syarat")] string requirement, [AliasAs("file")] ByteArrayPart file, CancellationToken cancellationToken);

    [Get("/api/v1/layanan-mandiri/dokumen")]
    Task<HttpResponseMessage> DocumentsAsync([Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/v1/layanan-mandiri/dokumen/{id}/download")]
    Task<HttpResponseMessage> DownloadDocumentAsync(string id, [Header("Authorization")] string bearer, CancellationToken cancellationToken);

    [Multipart]
    [Post("/api/v1/layanan-mandiri/dokumen/store")]
    Task<HttpResponseMessage> AddDocumentAsync(
        [Header("Authorization")] string bearer, [AliasAs("nama_dokumen")] string name, [AliasAs("syarat")] string requirement, [AliasAs("file")] ByteArrayPart file, CancellationToken cancellationToken);

    [Delete("/api/v1/layanan-mandiri/dokumen/{id}/delete")]
    Task<HttpResponseMessage> RemoveDocumentAsync(string id, [Header("Authorization")] string bearer, CancellationToken cancellationToken);

    [Get("/api/v1/layanan-mandiri/bantuan")]
    Task<HttpResponseMessage> BenefitsAsync([Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/v1/layanan-mandiri/bantuan/{id}")]
    Task<HttpResponseMessage> BenefitAsync(string id, [Header("Authorization")] string bearer, CancellationToken cancellationToken);

    [Get("/api/v1/layanan-mandiri/pesan/tipe/{box}")]
    Task<HttpResponseMessage> MessagesAsync(
        string box, [Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/v1/layanan-mandiri/pesan/detail/{id}")]
    Task<HttpResponseMessage> MessageAsync(string id, [Header("Authorization")] string bearer, CancellationToken cancellationToken);

    [Post("/api/v1/layanan-mandiri/pesan")]
    Task<HttpResponseMessage> SendMessageAsync([Header("Authorization")] string bearer, [Body] MessageBody body, CancellationToken cancellationToken);

    [Get("/api/v1/layanan-mandiri/pengaduan")]
    Task<HttpResponseMessage> ComplaintsAsync([Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/v1/layanan-mandiri/pengaduan/detail")]
    Task<HttpResponseMessage> ComplaintAsync([Header("Authorization")] string bearer, [AliasAs("id")] string id, CancellationToken cancellationToken);

    [Multipart]
    [Post("/api/v1/layanan-mandiri/pengaduan/store")]
    Task<HttpResponseMessage> SendComplaintAsync(
        [Header("Authorization")] string bearer, [AliasAs("email")] string email, [AliasAs("telepon")] string phone, [AliasAs("judul")] string title, [AliasAs("isi")] string text,
        [AliasAs("file")] ByteArrayPart file, CancellationToken cancellationToken);

    [Get("/api/v1/layanan-mandiri/lapak")]
    Task<HttpResponseMessage> ProductsAsync([Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/v1/layanan-mandiri/lapak/detail")]
    Task<HttpResponseMessage> ProductAsync([Header("Authorization")] string bearer, [AliasAs("id")] string id, CancellationToken cancellationToken);

    [Get("/api/v1/layanan-mandiri/cetak/biodata")]
    Task<HttpResponseMessage> BiographyAsync([Header("Authorization")] string bearer, CancellationToken cancellationToken);

    [Get("/api/v1/layanan-mandiri/cetak/kartu-keluarga")]
    Task<HttpResponseMessage> FamilyCardAsync([Header("Authorization")] string bearer, CancellationToken cancellationToken);

    [Get("/api/v1/layanan-mandiri/perangkat/kehadiran")]
    Task<HttpResponseMessage> OfficialsAsync([Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/v1/layanan-mandiri/notifikasi")]
    Task<HttpResponseMessage> NoticesAsync([Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/v1/layanan-mandiri/notifikasi/jumlah")]
    Task<HttpResponseMessage> NoticeCountAsync([Header("Authorization")] string bearer, CancellationToken cancellationToken);

    [Get("/api/v1/layanan-mandiri/notifikasi/show")]
    Task<HttpResponseMessage> NoticeAsync([Header("Authorization")] string bearer, [AliasAs("id")] string id, CancellationToken cancellationToken);

    [Post("/api/v1/layanan-mandiri/notifikasi/read")]
    Task<HttpResponseMessage> ReadNoticeAsync([Header("Authorization")] string bearer, [Body] IdBody body, CancellationToken cancellationToken);

    [Post("/api/v1/fcm/register")]
    Task<HttpResponseMessage> RegisterDeviceAsync([Header("Authorization")] string bearer, [Body] DeviceBody body, CancellationToken cancellationToken);
}
