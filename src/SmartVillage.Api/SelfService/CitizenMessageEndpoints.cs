using SmartVillage.Api.Http;
using SmartVillage.Services.SelfService.Citizen;

namespace SmartVillage.Api.SelfService;

/// <summary>The mail box of a resident at the office.</summary>
internal sealed class CitizenMessageEndpoints(CitizenCalls calls) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        CitizenSessionEndpoints.Route("messages/list", "listCitizenMessages", "Kotak pesan warga ini", "CitizenMessagesOrder", ListAsync) with { Schema = "CitizenMessage", IsList = true },
        CitizenSessionEndpoints.Route("messages/detail", "readCitizenMessage", "Satu pesan dari kotak itu", "CitizenItemOrder", FindAsync) with { Schema = "CitizenMessage" },
        CitizenSessionEndpoints.Route("messages", "sendCitizenMessage", "Tulis pesan kepada kantor", "CitizenMessageOrder", SendAsync) with { Schema = CitizenCalls.Done },
    ];

    private Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken) => calls.ListAsync(
        request, SelfServiceJsonContext.Default.CitizenMessagesOrder, order => order.Session,
        call => call.Desk.Messages.ListAsync(call.Session, call.Order.Sent ? MessageBox.Sent : MessageBox.Received, cancellationToken), CitizenJson.Write, cancellationToken);

    private Task<IResult> FindAsync(ApiRequest request, CancellationToken cancellationToken) =>
        calls.OneAsync(request, call => call.Desk.Messages.ReadAsync(call.Session, call.Order.Id, cancellationToken), CitizenJson.Write, cancellationToken);

    private Task<IResult> SendAsync(ApiRequest request, CancellationToken cancellationToken) => calls.DoAsync(
        request,
        SelfServiceJsonContext.Default.CitizenMessageOrder,
        order => order.Session,
        order => new SelfServiceFields().Line("subject", order.Subject).Text("text", order.Text).Faults,
        call => call.Desk.Messages.SendAsync(call.Session, CitizenJson.Words(call.Order.Subject), CitizenJson.Words(call.Order.Text), CancellationToken.None),
        cancellationToken);
}
