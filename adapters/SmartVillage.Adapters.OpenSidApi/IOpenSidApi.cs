using Refit;

namespace SmartVillage.Adapters.OpenSidApi;

/// <summary>Resident routes (<c>/api/v1</c>) and staff routes (<c>/api/admin</c>) of OpenSID's API; see reference section 4.</summary>
[Headers("Accept: application/json")]
internal interface IOpenSidApi
{
    [Get("/api/v1/profil-desa")]
    Task<HttpResponseMessage> ProfileAsync(CancellationToken cancellationToken);

    [Post("/api/v1/auth/login")]
    Task<HttpResponseMessage> LoginAsync([Body] LoginBody body, CancellationToken cancellationToken);

    [Get("/api/v1/layanan-mandiri/surat/permohonan")]
    Task<HttpResponseMessage> LettersAsync(
        [Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/v1/layanan-mandiri/surat/jenis-permohonan")]
    Task<HttpResponseMessage> LetterKindsAsync(
        [Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Post("/api/v1/layanan-mandiri/surat/{slug}/permohonan")]
    Task<HttpResponseMessage> RequestLetterAsync(string slug, [Header("Authorization")] string bearer, [Body] LetterBody body, CancellationToken cancellationToken);

    [Put("/api/v1/layanan-mandiri/surat/{id}/permohonan")]
    Task<HttpResponseMessage> CancelLetterAsync(string id, [Header("Authorization")] string bearer, CancellationToken cancellationToken);

    [Get("/api/v1/layanan-mandiri/pengaduan")]
    Task<HttpResponseMessage> ComplaintsAsync(
        [Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Multipart]
    [Post("/api/v1/layanan-mandiri/pengaduan/store")]
    Task<HttpResponseMessage> SendComplaintAsync(
        [Header("Authorization")] string bearer, [AliasAs("email")] string email, [AliasAs("telepon")] string phone, [AliasAs("judul")] string title, [AliasAs("isi")] string text,
        [AliasAs("file")] ByteArrayPart file, CancellationToken cancellationToken);

    [Post("/api/admin/login")]
    Task<HttpResponseMessage> StaffLoginAsync([Body] StaffLoginBody body, CancellationToken cancellationToken);

    [Get("/api/admin/pengaduan")]
    Task<HttpResponseMessage> StaffComplaintsAsync([Header("Authorization")] string bearer, CancellationToken cancellationToken);

    [Post("/api/admin/pengaduan/tanggapi")]
    Task<HttpResponseMessage> ReplyAsync([Header("Authorization")] string bearer, [Body] ReplyBody body, CancellationToken cancellationToken);
}
