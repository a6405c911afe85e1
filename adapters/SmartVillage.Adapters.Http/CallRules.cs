using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.CircuitBreaker;

namespace SmartVillage.Adapters.Http;

/// <summary>The pipeline that every call goes through: total time, repetition of GET, circuit.</summary>
internal static class CallRules
{
    public static ResiliencePipeline<HttpResponseMessage> Build(OutsideOptions options, CircuitBreakerStateProvider circuit, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time };
        builder.AddTimeout(new HttpTimeoutStrategyOptions { Timeout = options.TotalTimeout });
        if (options.Repetitions > 0)
        {
            builder.AddRetry(Repetition(options));
        }

        return builder.AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
        {
            FailureRatio = 0.75,
            MinimumThroughput = Math.Max(2, options.CallsBeforeBreak),
            SamplingDuration = TimeSpan.FromMinutes(1),
            BreakDuration = options.BreakTime,
            StateProvider = circuit,

            // Being asked to slow down is no fault of theirs.
            ShouldHandle = arguments => ValueTask.FromResult(
                HttpClientResiliencePredicates.IsTransient(arguments.Outcome) && arguments.Outcome.Result?.StatusCode != HttpStatusCode.TooManyRequests),
        }).Build();
    }

    private static HttpRetryStrategyOptions Repetition(OutsideOptions options)
    {
        var retry = new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = options.Repetitions,
            Delay = options.RepetitionDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldRetryAfterHeader = true,
            ShouldHandle = arguments => ValueTask.FromResult(
                HttpClientResiliencePredicates.IsTransient(arguments.Outcome) && !(RetryAfter(arguments.Outcome.Result) > options.LongestWait)),
        };
        retry.DisableFor(HttpMethod.Post, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete);
        return retry;
    }

    /// <summary>How long to wait, when the other side says so in seconds; a date is left to the caller.</summary>
    private static TimeSpan? RetryAfter(HttpResponseMessage? response) =>
        response?.Headers.RetryAfter is { } after ? after.Delta ?? TimeSpan.MaxValue : null;
}
