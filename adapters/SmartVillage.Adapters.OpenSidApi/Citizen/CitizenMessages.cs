using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.JsonApi;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.SelfService.Citizen;
using static SmartVillage.Adapters.OpenSidApi.Citizen.CitizenLine;

namespace SmartVillage.Adapters.OpenSidApi.Citizen;

/// <summary>Mail box of a resident.</summary>
internal sealed class CitizenMessages(CitizenLine line) : ICitizenMessages
{
    public Task<AdapterAnswer<IReadOnlyList<CitizenMessage>>> ListAsync(CitizenSession session, MessageBox box, CancellationToken cancellationToken) =>
        line.ListAsync((page, size) => line.Api.MessagesAsync(box == MessageBox.Sent ? "keluar" : "masuk", Bearer(session), page, size, cancellationToken), Message, cancellationToken);

    public Task<AdapterAnswer<CitizenMessage>> ReadAsync(CitizenSession session, string messageId, CancellationToken cancellationToken) => OwnAsync(
        messageId,
        BothAsync(session, cancellationToken),
        message => message.Id,
        message => line.OneAsync(() => line.Api.MessageAsync(message.Id, Bearer(session), cancellationToken), Message, cancellationToken));

    public Task<AdapterAnswer<bool>> SendAsync(CitizenSession session, string subject, string text, CancellationToken cancellationToken) =>
        line.DoAsync(() => line.Api.SendMessageAsync(Bearer(session), new MessageBody(subject, text), cancellationToken), cancellationToken);

    private async Task<AdapterAnswer<IReadOnlyList<CitizenMessage>>> BothAsync(CitizenSession session, CancellationToken cancellationToken)
    {
        var received = await ListAsync(session, MessageBox.Received, cancellationToken);
        if (!received.IsOk)
        {
            return received;
        }

        var sent = await ListAsync(session, MessageBox.Sent, cancellationToken);
        return sent.Then(list => AdapterAnswers.Ok<IReadOnlyList<CitizenMessage>>([.. received.Value, .. list]));
    }

    private static CitizenMessage? Message(JsonRow row) => row.Id is not { } id ? null : new CitizenMessage(
        id, row.Text("subject", "subjek"), row.Text("comment", "komentar", "pesan"), row.Text("status") switch { "1" => true, "2" => false, _ => null }, row.Text("tgl_upload", "created_at"));
}
