using SmartVillage.Adapters.Http.JsonApi;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.SelfService.Citizen;
using static SmartVillage.Adapters.OpenSidApi.Citizen.CitizenLine;

namespace SmartVillage.Adapters.OpenSidApi.Citizen;

/// <summary>Notices to a resident. What a notice carries for the telephone's own use is not taken.</summary>
internal sealed class CitizenNotices(CitizenLine line) : ICitizenNotices
{
    public Task<AdapterAnswer<IReadOnlyList<CitizenNotice>>> ListAsync(CitizenSession session, CancellationToken cancellationToken) =>
        line.ListAsync((page, size) => line.Api.NoticesAsync(Bearer(session), page, size, cancellationToken), Notice, cancellationToken);

    public Task<AdapterAnswer<CitizenNoticeCount>> CountAsync(CitizenSession session, CancellationToken cancellationToken) => line.OneAsync(
        () => line.Api.NoticeCountAsync(Bearer(session), cancellationToken),
        row => row.Number("jumlah", "total", "data") is { } count ? new CitizenNoticeCount(count) : null,
        cancellationToken);

    public Task<AdapterAnswer<CitizenNotice>> FindAsync(CitizenSession session, string noticeId, CancellationToken cancellationToken) => OwnAsync(
        noticeId,
        ListAsync(session, cancellationToken),
        notice => notice.Id,
        notice => line.OneAsync(() => line.Api.NoticeAsync(Bearer(session), notice.Id, cancellationToken), Notice, cancellationToken));

    public Task<AdapterAnswer<bool>> MarkReadAsync(CitizenSession session, string noticeId, CancellationToken cancellationToken) => OwnAsync(
        noticeId,
        ListAsync(session, cancellationToken),
        notice => notice.Id,
        notice => line.DoAsync(() => line.Api.ReadNoticeAsync(Bearer(session), new IdBody(notice.Id), cancellationToken), cancellationToken));

    public Task<AdapterAnswer<bool>> RegisterDeviceAsync(CitizenSession session, string device, string token, CancellationToken cancellationToken) =>
        line.DoAsync(() => line.Api.RegisterDeviceAsync(Bearer(session), new DeviceBody(device, token), cancellationToken), cancellationToken);

    private static CitizenNotice? Notice(JsonRow row) => row.Id is { } id ? new CitizenNotice(id, row.Text("judul"), row.Text("isi"), row.Flag("read")) : null;
}
