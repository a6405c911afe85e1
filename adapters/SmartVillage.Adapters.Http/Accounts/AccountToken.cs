using SmartVillage.Services.Adapters;

namespace SmartVillage.Adapters.Http.Accounts;

/// <summary>
/// The token of an account: fetched by one caller at a time and kept until it is over or refused. Systems lock an account after some wrong logins, for people too; so after a few
/// refusals nothing is sent for a while, and none at all while the other side says that the account is locked.
/// </summary>
/// <param name="login">Logs in; a refusal is <see cref="AnswerStatus.Unauthorized"/>, a lock <see cref="AnswerStatus.RateLimited"/>.</param>
/// <param name="pause">How long the other side locks an account.</param>
/// <param name="time">Clock.</param>
public sealed class AccountToken(Func<CancellationToken, Task<AdapterAnswer<IssuedToken>>> login, TimeSpan pause, TimeProvider time) : IDisposable
{
    // Both systems lock at the fifth: whoever logs in by hand keeps two.
    private const int RefusalsBeforePause = 3;
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private IssuedToken? _known;
    private int _refusals;
    private DateTimeOffset _silentUntil = DateTimeOffset.MinValue;

    /// <summary>Calls with the token; once more with a new one when it is refused.</summary>
    /// <param name="call">The call.</param>
    /// <param name="isRefused">Whether an answer says that the token is not good.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<AdapterAnswer<T>> UseAsync<T>(Func<string, Task<AdapterAnswer<T>>> call, Func<T, bool> isRefused, CancellationToken cancellationToken)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(isRefused);
        for (var isLast = false; ; isLast = true)
        {
            var before = _known;
            var token = await GetAsync(cancellationToken);
            if (!token.IsOk)
            {
                return token.Failure<T>();
            }

            var answer = await call(token.Value);

            // A token that was fetched just now and is refused is not going to be better next time.
            if (isLast || !answer.IsOk || !isRefused(answer.Value) || before?.Token != token.Value)
            {
                return answer;
            }

            Forget(token.Value);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task<AdapterAnswer<string>> GetAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetUtcNow();
            if (_known is { } known && !(known.Until - Margin <= now))
            {
                return AdapterAnswers.Ok(known.Token);
            }

            if (_silentUntil > now)
            {
                return AdapterAnswers.Failed<string>(AnswerStatus.RateLimited, "Akun berkali-kali ditolak; periksa nama dan kata sandinya. Sementara ini tidak dicoba lagi.", "locked", _silentUntil - now);
            }

            return Take(await login(cancellationToken), now);
        }
        finally
        {
            _turn.Release();
        }
    }

    private AdapterAnswer<string> Take(AdapterAnswer<IssuedToken> answer, DateTimeOffset now)
    {
        if (answer.IsOk)
        {
            (_known, _refusals) = (answer.Value, 0);
            return AdapterAnswers.Ok(answer.Value.Token);
        }

        _refusals += answer.Status is AnswerStatus.Unauthorized or AnswerStatus.Invalid ? 1 : 0;
        if (answer.Status == AnswerStatus.RateLimited || _refusals >= RefusalsBeforePause)
        {
            (_silentUntil, _refusals) = (now + (answer.RetryAfter ?? pause), 0);
        }

        return answer.Failure<string>();
    }

    private void Forget(string token)
    {
        if (_known?.Token == token)
        {
            _known = null;
        }
    }
}

/// <summary>A token.</summary>
/// <param name="Token">The token.</param>
/// <param name="Until">When it ends; null when that is not said.</param>
public sealed record IssuedToken(string Token, DateTimeOffset? Until = null)
{
    /// <summary>Nothing that a log could keep.</summary>
    public override string ToString() => nameof(IssuedToken);
}
