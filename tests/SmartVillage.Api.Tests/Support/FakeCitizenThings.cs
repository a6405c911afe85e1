using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Services.SelfService;
using SmartVillage.Services.SelfService.Citizen;

namespace SmartVillage.Api.Tests.Support;

/// <summary>What a resident has in Layanan Mandiri besides letters: one thing of each kind, under the number 9.</summary>
internal sealed class FakeCitizenThings :
    ICitizenDocuments, ICitizenComplaints, ICitizenMessages, ICitizenAid, ICitizenNotices, ICitizenNews, ICitizenVillage, ICitizenPrints
{
    private const string Own = "9";

    /// <summary>What was sent on, in order.</summary>
    public List<object> Sent { get; } = [];

    /// <summary>What OpenSID says to a complaint, when not yes.</summary>
    public AdapterAnswer<SentComplaint>? Refusal { get; set; }

    Task<AdapterAnswer<IReadOnlyList<CitizenDocument>>> ICitizenDocuments.ListAsync(CitizenSession session, CancellationToken cancellationToken) =>
        Listed(new CitizenDocument(Own, "KK", "Fotokopi KK", "2026-02-01"));

    public Task<AdapterAnswer<AttachedFile>> DownloadAsync(CitizenSession session, string documentId, CancellationToken cancellationToken) => OwnAsync(documentId, Pdf);

    public Task<AdapterAnswer<bool>> AddAsync(CitizenSession session, PaperDraft paper, CancellationToken cancellationToken) => SendAsync(paper);

    public Task<AdapterAnswer<bool>> RemoveAsync(CitizenSession session, string documentId, CancellationToken cancellationToken) => OwnAsync(documentId, true);

    Task<AdapterAnswer<IReadOnlyList<CitizenComplaint>>> ICitizenComplaints.ListAsync(CitizenSession session, CancellationToken cancellationToken) => Listed(Complaint);

    Task<AdapterAnswer<CitizenComplaint>> ICitizenComplaints.FindAsync(CitizenSession session, string complaintId, CancellationToken cancellationToken) => OwnAsync(complaintId, Complaint);

    public Task<AdapterAnswer<SentComplaint>> SendAsync(CitizenSession session, ComplaintDraft draft, CancellationToken cancellationToken)
    {
        Sent.Add(draft);
        return Task.FromResult(Refusal ?? AdapterAnswers.Ok(new SentComplaint("10")));
    }

    public Task<AdapterAnswer<IReadOnlyList<CitizenMessage>>> ListAsync(CitizenSession session, MessageBox box, CancellationToken cancellationToken) =>
        Listed(new CitizenMessage(Own, box == MessageBox.Sent ? "Tanya" : "Undangan", "<p>Hari <b>Senin</b></p><script>x</script>", null, "2026-02-01"));

    public Task<AdapterAnswer<CitizenMessage>> ReadAsync(CitizenSession session, string messageId, CancellationToken cancellationToken) =>
        OwnAsync(messageId, new CitizenMessage(Own, "Undangan", "Hari Senin", true, "2026-02-01"));

    public Task<AdapterAnswer<bool>> SendAsync(CitizenSession session, string subject, string text, CancellationToken cancellationToken) => SendAsync((subject, text));

    Task<AdapterAnswer<IReadOnlyList<CitizenBenefit>>> ICitizenAid.ListAsync(CitizenSession session, CancellationToken cancellationToken) => Listed(Benefit);

    Task<AdapterAnswer<CitizenBenefit>> ICitizenAid.FindAsync(CitizenSession session, string benefitId, CancellationToken cancellationToken) => OwnAsync(benefitId, Benefit);

    Task<AdapterAnswer<IReadOnlyList<CitizenNotice>>> ICitizenNotices.ListAsync(CitizenSession session, CancellationToken cancellationToken) => Listed(Notice);

    public Task<AdapterAnswer<CitizenNoticeCount>> CountAsync(CitizenSession session, CancellationToken cancellationToken) => Task.FromResult(AdapterAnswers.Ok(new CitizenNoticeCount(2)));

    Task<AdapterAnswer<CitizenNotice>> ICitizenNotices.FindAsync(CitizenSession session, string noticeId, CancellationToken cancellationToken) => OwnAsync(noticeId, Notice);

    public Task<AdapterAnswer<bool>> MarkReadAsync(CitizenSession session, string noticeId, CancellationToken cancellationToken) => OwnAsync(noticeId, true);

    public Task<AdapterAnswer<bool>> RegisterDeviceAsync(CitizenSession session, string device, string token, CancellationToken cancellationToken) => SendAsync((device, token));

    Task<AdapterAnswer<IReadOnlyList<NewsArticle>>> ICitizenNews.ListAsync(CitizenSession session, CancellationToken cancellationToken) => Listed(Article);

    Task<AdapterAnswer<NewsArticle>> ICitizenNews.ReadAsync(CitizenSession session, string slug, CancellationToken cancellationToken) =>
        Task.FromResult(slug == Article.Slug ? AdapterAnswers.Ok(Article) : AdapterAnswers.Failed<NewsArticle>(AnswerStatus.NotFound, "Alamat artikel ini tidak dikenal."));

    public Task<AdapterAnswer<IReadOnlyList<NewsArticle>>> HeadlinesAsync(CitizenSession session, CancellationToken cancellationToken) => Listed(Article);

    public Task<AdapterAnswer<IReadOnlyList<NewsCategory>>> CategoriesAsync(CitizenSession session, CancellationToken cancellationToken) => Listed(new NewsCategory("1", "Berita", "berita"));

    public Task<AdapterAnswer<IReadOnlyList<NewsArticle>>> ListCategoryAsync(CitizenSession session, string slug, CancellationToken cancellationToken) => Listed(Article);

    public Task<AdapterAnswer<IReadOnlyList<NewsEvent>>> AgendaAsync(CitizenSession session, CancellationToken cancellationToken) =>
        Listed(new NewsEvent("4", "Posyandu", "2026-02-03 08:00:00", "Balai"));

    public Task<AdapterAnswer<IReadOnlyList<NewsComment>>> CommentsAsync(CitizenSession session, CancellationToken cancellationToken) =>
        Listed(new NewsComment("7", "3", "Warga", "Bagus", "2026-02-01"));

    public Task<AdapterAnswer<bool>> CommentAsync(CitizenSession session, string articleId, string text, CancellationToken cancellationToken) => SendAsync((articleId, text));

    public Task<AdapterAnswer<VillageCard>> ProfileAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<IReadOnlyList<LapakProduct>>> ProductsAsync(CitizenSession session, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<LapakProduct>> ProductAsync(CitizenSession session, string productId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<IReadOnlyList<OfficialPresence>>> OfficialsAsync(CitizenSession session, CancellationToken cancellationToken) =>
        Listed(new OfficialPresence("1", "Lurah Uji", "Lurah", "hadir"));

    public Task<AdapterAnswer<AttachedFile>> BiographyAsync(CitizenSession session, CancellationToken cancellationToken) => Task.FromResult(AdapterAnswers.Ok(Pdf));

    public Task<AdapterAnswer<AttachedFile>> FamilyCardAsync(CitizenSession session, CancellationToken cancellationToken) => Task.FromResult(AdapterAnswers.Ok(Pdf));

    private static readonly CitizenComplaint Complaint = new(Own, "Lampu mati", "Di RT 03", ComplaintState.InProgress, "2026-02-01 08:00:00");
    private static readonly CitizenBenefit Benefit = new(Own, "BPNT", "Pusat", "2026-01-01", "2026-12-31");
    private static readonly CitizenNotice Notice = new(Own, "Surat siap", "Ambil di kantor", false);
    private static readonly NewsArticle Article = new("3", "kerja-bakti", "Kerja bakti", "<p onclick=\"x()\">Minggu pagi</p><script>alert(1)</script>", "2026-02-01");
    private static readonly AttachedFile Pdf = new(AttachmentType.Pdf, "%PDF-1.7 dokumen"u8.ToArray());

    private Task<AdapterAnswer<bool>> SendAsync(object what)
    {
        Sent.Add(what);
        return Task.FromResult(AdapterAnswers.Ok(true));
    }

    private static Task<AdapterAnswer<T>> OwnAsync<T>(string id, T thing)
        where T : notnull => Task.FromResult(id == Own ? AdapterAnswers.Ok(thing) : AdapterAnswers.Failed<T>(AnswerStatus.NotFound, "Ini tidak ada di daftar warga tersebut."));

    private static Task<AdapterAnswer<IReadOnlyList<T>>> Listed<T>(params T[] items) => Task.FromResult(AdapterAnswers.Ok<IReadOnlyList<T>>(items));
}
