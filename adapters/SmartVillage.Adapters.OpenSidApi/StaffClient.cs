using System.Globalization;
using System.Net;
using System.Text.Json;
using SmartVillage.Adapters.Http;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.SelfService;

namespace SmartVillage.Adapters.OpenSidApi;

/// <summary>What staff does in OpenSID, with an account of its own. The token is kept until it is refused; then there is one new login.</summary>
internal sealed class StaffClient(IOpenSidApi api, OutsideSystem system, string user, string password)
{
    private string? _token;

    public async Task<AdapterAnswer<IReadOnlyList<StaffComplaint>>> ListAsync(CancellationToken cancellationToken)
    {
        var raw = await WithTokenAsync(bearer => api.StaffComplaintsAsync(bearer, cancellationToken), isCommand: false, cancellationToken);
        return raw.Then(answer => Envelope(answer, isCommand: false)).Then(envelope => Rows(envelope) is { } rows
            ? AdapterAnswers.Ok<IReadOnlyList<StaffComplaint>>(
                [.. rows.Where(row => row is { Id: not null, ParentId: null or "" or "0" }).Select(row => new StaffComplaint(row.Id!, row.Judul, State(row.Status), row.CreatedAt))])
            : AdapterAnswers.Failed<IReadOnlyList<StaffComplaint>>(AnswerStatus.Unavailable, "Jawaban OpenSID tidak dapat dibaca."));
    }

    public async Task<AdapterAnswer<bool>> ReplyAsync(string complaintId, ComplaintState state, string text, CancellationToken cancellationToken)
    {
        var raw = await WithTokenAsync(bearer => api.ReplyAsync(bearer, new ReplyBody(complaintId, (int)state, text), cancellationToken), isCommand: true, cancellationToken);
        return raw.Then(answer => Envelope(answer, isCommand: true)).Then(_ => AdapterAnswers.Ok(true));
    }

    private async Task<AdapterAnswer<RawAnswer>> WithTokenAsync(Func<string, Task<HttpResponseMessage>> call, bool isCommand, CancellationToken cancellationToken)
    {
        for (var isNew = _token is null; ; isNew = true)
        {
            if (isNew)
            {
                var login = await LoginAsync(cancellationToken);
                if (!login.IsOk)
                {
                    return login.Failure<RawAnswer>();
                }

                _token = login.Value;
            }

            var raw = await system.RawAsync(() => call($"Bearer {_token}"), isCommand, cancellationToken);
            if (isNew || raw is not { IsOk: true, Value.Status: HttpStatusCode.Unauthorized })
            {
                return raw;
            }
        }
    }

    private async Task<AdapterAnswer<string>> LoginAsync(CancellationToken cancellationToken)
    {
        var raw = await system.RawAsync(() => api.StaffLoginAsync(new StaffLoginBody(user, password), cancellationToken), isCommand: false, cancellationToken);
        return raw.Then(answer => Envelope(answer, isCommand: false)).Then(envelope => Token(envelope) is { Length: > 0 } token
            ? AdapterAnswers.Ok(token)
            : AdapterAnswers.Failed<string>(AnswerStatus.Unavailable, "OpenSID tidak memberi token petugas."));
    }

    private AdapterAnswer<StaffEnvelope> Envelope(RawAnswer answer, bool isCommand) => answer.IsSuccess && answer.Read(OpenSidJson.Types.StaffEnvelope) is { } envelope
        ? envelope.Success == false
            ? AdapterAnswers.Failed<StaffEnvelope>(AnswerStatus.Invalid, "OpenSID menolak permintaan petugas ini.")
            : AdapterAnswers.Ok(envelope)
        : system.OfBare<StaffEnvelope>(answer, isCommand);

    private static string? Token(StaffEnvelope envelope)
    {
        if (envelope.Data is not { ValueKind: JsonValueKind.Object } data)
        {
            return null;
        }

        foreach (var name in (string[])["access_token", "token"])
        {
            if (data.TryGetProperty(name, out var token))
            {
                return token.ValueKind switch
                {
                    JsonValueKind.String => token.GetString(),
                    JsonValueKind.Object when token.TryGetProperty("token", out var inner) && inner.ValueKind == JsonValueKind.String => inner.GetString(),
                    _ => null,
                };
            }
        }

        return null;
    }

    private static IReadOnlyList<StaffRow>? Rows(StaffEnvelope envelope)
    {
        var list = envelope.Data is { ValueKind: JsonValueKind.Object } page && page.TryGetProperty("data", out var inner) ? inner : envelope.Data;
        try
        {
            return list is { ValueKind: JsonValueKind.Array } rows ? rows.Deserialize(OpenSidJson.Types.StaffRows) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ComplaintState State(string? status) => int.TryParse(status, CultureInfo.InvariantCulture, out var code) && code is >= 1 and <= 3 ? (ComplaintState)code : ComplaintState.Unknown;
}
