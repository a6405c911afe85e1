using System.Globalization;
using SmartVillage.Adapters.Http;
using SmartVillage.Services.Adapters;

namespace SmartVillage.Adapters.Satusehat;

/// <summary>The access token, fetched when there is none that lasts another minute, by one caller at a time.</summary>
internal sealed class AccessTokens(ISatusehatApi api, OutsideSystem system, SatusehatOptions options, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private (string Token, DateTimeOffset Until)? _known;

    public async Task<AdapterAnswer<string>> GetAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_known is { } known && known.Until > time.GetUtcNow())
            {
                return AdapterAnswers.Ok(known.Token);
            }

            using var credentials = new FormUrlEncodedContent([new("client_id", options.ClientId!), new("client_secret", options.ClientSecret!)]);
            var raw = await system.RawAsync(() => api.TokenAsync(credentials, cancellationToken), isCommand: false, cancellationToken);
            return raw.Then(Take);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>After a 401 the token is not good whatever its time says.</summary>
    public void Forget(string token)
    {
        if (_known?.Token == token)
        {
            _known = null;
        }
    }

    public void Dispose() => _turn.Dispose();

    private AdapterAnswer<string> Take(RawAnswer answer)
    {
        if ((int)answer.Status is < 200 or >= 300 || answer.Read(SatusehatJson.Types.TokenAnswer) is not { AccessToken: { Length: > 0 } token } read)
        {
            return system.OfBare<string>(answer);
        }

        var seconds = double.TryParse(read.ExpiresIn, CultureInfo.InvariantCulture, out var expires) && expires is > 0 and < 86_400 ? expires : 0;
        _known = (token, time.GetUtcNow() + TimeSpan.FromSeconds(seconds) - Margin);
        return AdapterAnswers.Ok(token);
    }
}
