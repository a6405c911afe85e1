using Refit;

namespace SmartVillage.Adapters.OpenSidApi.Staff;

/// <summary>Staff routes of OpenSID's API; see reference ten-services, section 4. Two of them lie below <c>/api/v1</c>.</summary>
[Headers("Accept: application/json")]
internal interface IOpenSidStaffApi
{
    [Post("/api/admin/login")]
    Task<HttpResponseMessage> LoginAsync([Body] StaffLoginBody body, CancellationToken cancellationToken);

    [Get("/api/v1/admin/penduduk")]
    Task<HttpResponseMessage> ResidentsAsync(
        [Header("Authorization")] string bearer, [AliasAs("filter[nik]")] string? nik, [AliasAs("filter[id]")] string? id, [AliasAs("filter[nama]")] string? name,
        [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/v1/admin/identitas-desa")]
    Task<HttpResponseMessage> VillageAsync([Header("Authorization")] string bearer, CancellationToken cancellationToken);

    [Get("/api/admin/statistik/penduduk")]
    Task<HttpResponseMessage> MonthAsync([AliasAs("bulan")] int month, [AliasAs("tahun")] int year, CancellationToken cancellationToken);

    [Get("/api/admin/pengaduan")]
    Task<HttpResponseMessage> ComplaintsAsync(
        [Header("Authorization")] string bearer, [AliasAs("status")] int? status, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/admin/pengaduan/show")]
    Task<HttpResponseMessage> ComplaintAsync([Header("Authorization")] string bearer, [AliasAs("id")] string id, CancellationToken cancellationToken);

    [Get("/api/admin/pengaduan/foto")]
    Task<HttpResponseMessage> ComplaintPhotoAsync([Header("Authorization")] string bearer, [AliasAs("id")] string id, CancellationToken cancellationToken);

    [Get("/api/admin/pengaduan/badge")]
    Task<HttpResponseMessage> ComplaintCountsAsync([Header("Authorization")] string bearer, CancellationToken cancellationToken);

    [Post("/api/admin/pengaduan/tanggapi")]
    Task<HttpResponseMessage> ReplyAsync([Header("Authorization")] string bearer, [Body] ReplyBody body, CancellationToken cancellationToken);

    [Get("/api/admin/surat/jumlah_arsip")]
    Task<HttpResponseMessage> LetterCountsAsync([Header("Authorization")] string bearer, CancellationToken cancellationToken);

    [Get("/api/admin/surat/arsip")]
    Task<HttpResponseMessage> LetterArchiveAsync([Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/admin/surat/permohonan")]
    Task<HttpResponseMessage> PendingLettersAsync([Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Put("/api/admin/surat/setujui")]
    Task<HttpResponseMessage> ApproveLetterAsync([Header("Authorization")] string bearer, [Body] LetterDecisionBody body, CancellationToken cancellationToken);

    [Put("/api/admin/surat/tolak")]
    Task<HttpResponseMessage> RefuseLetterAsync([Header("Authorization")] string bearer, [Body] LetterDecisionBody body, CancellationToken cancellationToken);

    [Put("/api/admin/surat/kembalikan")]
    Task<HttpResponseMessage> ReturnLetterAsync([Header("Authorization")] string bearer, [Body] LetterDecisionBody body, CancellationToken cancellationToken);

    [Post("/api/admin/surat/tte/{id}")]
    Task<HttpResponseMessage> SignLetterAsync(string id, [Header("Authorization")] string bearer, [Body] SignatureBody body, CancellationToken cancellationToken);

    [Get("/api/admin/surat/mandiri")]
    Task<HttpResponseMessage> LetterRequestsAsync([Header("Authorization")] string bearer, [AliasAs("page[number]")] int page, [AliasAs("page[size]")] int size, CancellationToken cancellationToken);

    [Get("/api/admin/surat/mandiri/periksa")]
    Task<HttpResponseMessage> LetterRequestAsync([Header("Authorization")] string bearer, [AliasAs("id")] string id, CancellationToken cancellationToken);

    [Post("/api/admin/surat/mandiri/setuju")]
    Task<HttpResponseMessage> AcceptRequestAsync([Header("Authorization")] string bearer, [Body] LetterDecisionBody body, CancellationToken cancellationToken);

    [Put("/api/admin/surat/mandiri/tolak")]
    Task<HttpResponseMessage> RefuseRequestAsync([Header("Authorization")] string bearer, [Body] LetterDecisionBody body, CancellationToken cancellationToken);
}
