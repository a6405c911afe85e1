using SmartVillage.Api.Http;

namespace SmartVillage.Api.SelfService;

/// <summary>Notices of OpenSID to a resident, as that a letter is ready.</summary>
internal sealed class CitizenNoticeEndpoints(CitizenCalls calls) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        CitizenSessionEndpoints.Route("notices/list", "listCitizenNotices", "Pemberitahuan bagi warga ini", "CitizenSessionOrder", ListAsync) with { Schema = "CitizenNotice", IsList = true },
        CitizenSessionEndpoints.Route("notices/count", "countCitizenNotices", "Berapa yang belum dibaca", "CitizenSessionOrder", CountAsync) with { Schema = "CitizenNoticeCount" },
        CitizenSessionEndpoints.Route("notices/detail", "readCitizenNotice", "Satu pemberitahuan", "CitizenItemOrder", FindAsync) with { Schema = "CitizenNotice" },
        CitizenSessionEndpoints.Route("notices/read", "markCitizenNotice", "Tandai sudah dibaca", "CitizenItemOrder", MarkAsync) with { Schema = CitizenCalls.Done },
        CitizenSessionEndpoints.Route("notices/device", "registerCitizenDevice", "Kirim pemberitahuan OpenSID juga ke ponsel ini (Firebase)", "CitizenDeviceOrder", RegisterAsync) with { Schema = CitizenCalls.Done },
    ];

    private Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken) =>
        calls.ListAsync(request, call => call.Desk.Notices.ListAsync(call.Session, cancellationToken), CitizenJson.Write, cancellationToken);

    private Task<IResult> CountAsync(ApiRequest request, CancellationToken cancellationToken) => calls.OneAsync(
        request, SelfServiceJsonContext.Default.CitizenSessionOrder, order => order.Session, call => call.Desk.Notices.CountAsync(call.Session, cancellationToken), CitizenJson.Write, cancellationToken);

    private Task<IResult> FindAsync(ApiRequest request, CancellationToken cancellationToken) =>
        calls.OneAsync(request, call => call.Desk.Notices.FindAsync(call.Session, call.Order.Id, cancellationToken), CitizenJson.Write, cancellationToken);

    private Task<IResult> MarkAsync(ApiRequest request, CancellationToken cancellationToken) => calls.DoAsync(
        request, SelfServiceJsonContext.Default.CitizenItemOrder, order => order.Session, _ => [], call => call.Desk.Notices.MarkReadAsync(call.Session, call.Order.Id, CancellationToken.None), cancellationToken);

    private Task<IResult> RegisterAsync(ApiRequest request, CancellationToken cancellationToken) => calls.DoAsync(
        request,
        SelfServiceJsonContext.Default.CitizenDeviceOrder,
        order => order.Session,
        order => new SelfServiceFields().Line("device", order.Device).Text("token", order.Token).Faults,
        call => call.Desk.Notices.RegisterDeviceAsync(call.Session, call.Order.Device, call.Order.Token, CancellationToken.None),
        cancellationToken);
}
