using System.Net;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Refit;
using SmartVillage.Services.Adapters;

namespace SmartVillage.Adapters.Http;

/// <summary>Turns what came back, or did not, into one of our outcomes. Sentences name the system and nothing of what was sent.</summary>
internal sealed class AnswerReading(OutsideOptions options, TimeProvider time)
{
    public AdapterAnswer<T> Of<T>(IApiResponse<T> response, bool isCommand)
        where T : notnull
    {
        if (response.IsReceived is false)
        {
            return OfFailure<T>(response.HasRequestError(out var failure) ? failure : null, isCommand);
        }

        if (response.IsSuccessfulWithContent)
        {
            return AdapterAnswers.Ok(response.Content);
        }

        if (response.IsSuccessStatusCode)
        {
            // The other side said yes and then something that is not what was agreed: a command may well have been done.
            return AdapterAnswers.Failed<T>(
                isCommand ? AnswerStatus.Unknown : AnswerStatus.Unavailable, $"Jawaban {options.Name} tidak dapat dibaca.", Code(response.StatusCode));
        }

        return OfStatus<T>(response.StatusCode ?? HttpStatusCode.ServiceUnavailable, RetryAfter(response.Headers), isCommand);
    }

    public AdapterAnswer<T> OfStatus<T>(HttpStatusCode status, TimeSpan? retryAfter, bool isCommand)
        where T : notnull
    {
        var (meaning, reason) = (int)status switch
        {
            404 or 410 => (AnswerStatus.NotFound, $"{options.Name} tidak mengenal yang ditanyakan."),
            401 or 403 or 407 => (AnswerStatus.Unauthorized, $"{options.Name} menolak akun atau kunci kita."),
            409 => (AnswerStatus.Conflict, $"Di {options.Name} hal ini sudah ada atau sudah berubah."),
            429 => (AnswerStatus.RateLimited, $"{options.Name} meminta jeda."),
            408 => (isCommand ? AnswerStatus.Unknown : AnswerStatus.Unavailable, $"{options.Name} tidak menjawab pada waktunya."),
            503 => (AnswerStatus.Unavailable, $"{options.Name} sedang tidak melayani."),
            >= 500 => (isCommand ? AnswerStatus.Unknown : AnswerStatus.Unavailable, $"{options.Name} sedang bermasalah."),
            >= 400 => (AnswerStatus.Invalid, $"{options.Name} menolak permintaan ini."),
            _ => (AnswerStatus.Unavailable, $"Jawaban {options.Name} tidak dikenal."),
        };
        return AdapterAnswers.Failed<T>(meaning, reason, Code(status), retryAfter);
    }

    public AdapterAnswer<T> OfFailure<T>(Exception? failure, bool isCommand)
        where T : notnull
    {
        var cause = failure;
        while (cause is ApiExceptionBase && cause.InnerException is { } inner)
        {
            cause = inner;
        }

        var (mayHaveHappened, reason) = cause switch
        {
            BrokenCircuitException => (false, $"{options.Name} berkali-kali gagal dan untuk sementara tidak dihubungi."),
            TimeoutRejectedException or OperationCanceledException => (true, $"{options.Name} tidak menjawab pada waktunya."),
            HttpRequestException { InnerException: BrokenConnectionException } => (true, $"Sambungan ke {options.Name} terputus."),
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => (false, $"Nama server {options.Name} tidak dikenal; periksa jaringan."),
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => (false, $"{options.Name} tidak dapat dihubungi."),
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => (false, $"Sambungan aman (TLS) ke {options.Name} gagal."),
            AnswerTooLargeException or HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => (true, $"Jawaban {options.Name} terlalu besar."),
            _ => (true, $"Sambungan ke {options.Name} terputus."),
        };
        return AdapterAnswers.Failed<T>(isCommand && mayHaveHappened ? AnswerStatus.Unknown : AnswerStatus.Unavailable, reason);
    }

    public TimeSpan? RetryAfter(System.Net.Http.Headers.HttpResponseHeaders? headers) => headers?.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } at } => at > time.GetUtcNow() ? at - time.GetUtcNow() : TimeSpan.Zero,
        _ => null,
    };

    private static string? Code(HttpStatusCode? status) => status is { } known ? ((int)known).ToString() : null;
}
