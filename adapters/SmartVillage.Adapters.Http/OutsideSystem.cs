using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Http.Resilience;
using Polly.CircuitBreaker;
using Refit;
using SmartVillage.Services.Adapters;

namespace SmartVillage.Adapters.Http;

/// <summary>
/// Connections to one outside system under the common rules, and its circuit. Clients are made with <see cref="Client{T}"/>; every call goes through
/// <see cref="ReadAsync{T}"/> or <see cref="CommandAsync{T}"/>, which turn whatever happens into an answer. No address, header or body ever leaves in a message.
/// </summary>
public sealed class OutsideSystem : IDisposable
{
    private readonly CircuitBreakerStateProvider _circuit = new();
    private readonly TimeProvider _time;

    /// <summary>Opens no connection yet.</summary>
    /// <param name="options">Address and limits.</param>
    /// <param name="time">Clock of timeouts and waits.</param>
    /// <param name="outer">What adds credentials to requests; once per call, not per repetition.</param>
    public OutsideSystem(OutsideOptions options, TimeProvider time, DelegatingHandler? outer = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        (Options, _time) = (options, time);
        var sockets = new SocketsHttpHandler
        {
            ConnectTimeout = options.ConnectTimeout,
            AllowAutoRedirect = options.FollowRedirects,
            MaxAutomaticRedirections = 3,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            AutomaticDecompression = System.Net.DecompressionMethods.All,
        };
        if (!options.FollowRedirects)
        {
            sockets.ConnectCallback = new SingleConnection(options).ConnectAsync;
        }

        HttpMessageHandler chain = new ResilienceHandler(CallRules.Build(options, _circuit, time)) { InnerHandler = new WholeAnswer(options.LargestAnswer, sockets) };
        if (outer is not null)
        {
            outer.InnerHandler = chain;
            chain = outer;
        }

        Http = new HttpClient(chain) { BaseAddress = options.Address, Timeout = Timeout.InfiniteTimeSpan };
        Http.DefaultRequestHeaders.UserAgent.ParseAdd("SmartVillage.Integration/0.1");
    }

    /// <summary>Address and limits.</summary>
    public OutsideOptions Options { get; }

    /// <summary>For libraries that bring their own client; the rules hold there too.</summary>
    public HttpClient Http { get; }

    /// <summary>Whether calls are sent now.</summary>
    public CircuitStatus Circuit => _circuit.CircuitState switch
    {
        CircuitState.Closed => CircuitStatus.Closed,
        CircuitState.HalfOpen => CircuitStatus.HalfOpen,
        _ => CircuitStatus.Open,
    };

    /// <summary>A typed client. Texts are read from numbers too, unknown fields are ignored.</summary>
    public T Client<T>(IJsonTypeInfoResolver types)
        where T : class => RestService.ForGenerated<T>(Http, new RefitSettings(new SystemTextJsonContentSerializer(JsonOptions(types)))
        {
            // Whatever Refit would quote of an answer may hold somebody's data.
            MaxExceptionContentLength = 0,
            CaptureRequestContent = false,

            // Gateways of government offices ask for the length of a body before it comes.
            Buffered = true,
        });

    /// <summary>How JSON of outside systems is read and written.</summary>
    public static JsonSerializerOptions JsonOptions(IJsonTypeInfoResolver? types = null) => new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = types,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new TolerantTextConverter() },
    };

    /// <summary>A call that changes nothing over there.</summary>
    public Task<AdapterAnswer<T>> ReadAsync<T>(Func<Task<IApiResponse<T>>> call, CancellationToken cancellationToken)
        where T : notnull => AskAsync(call, isCommand: false, cancellationToken);

    /// <summary>A call that may change something over there; without a clear answer the outcome is <see cref="AnswerStatus.Unknown"/>.</summary>
    public Task<AdapterAnswer<T>> CommandAsync<T>(Func<Task<IApiResponse<T>>> call, CancellationToken cancellationToken)
        where T : notnull => AskAsync(call, isCommand: true, cancellationToken);

    /// <summary>A call whose meaning is in its body. Only what came back not at all is a failure here.</summary>
    public Task<AdapterAnswer<RawAnswer>> RawAsync(Func<Task<HttpResponseMessage>> call, bool isCommand, CancellationToken cancellationToken) => GuardAsync(
        async reading =>
        {
            using var response = await call();
            return AdapterAnswers.Ok(new RawAnswer(response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken), reading.RetryAfter(response.Headers)));
        },
        isCommand,
        cancellationToken);

    /// <summary>A call that is answered with a file. Only what came back not at all is a failure here.</summary>
    public Task<AdapterAnswer<RawFile>> FileAsync(Func<Task<HttpResponseMessage>> call, CancellationToken cancellationToken) => GuardAsync(
        async reading =>
        {
            using var response = await call();
            return AdapterAnswers.Ok(new RawFile(response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken), reading.RetryAfter(response.Headers)));
        },
        isCommand: false,
        cancellationToken);

    /// <summary>What an answer means whose body says nothing of its own: its status, or that it cannot be read.</summary>
    public AdapterAnswer<T> OfBare<T>(RawAnswer raw, bool isCommand = false)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(raw);
        return raw.IsSuccess
            ? AdapterAnswers.Failed<T>(isCommand ? AnswerStatus.Unknown : AnswerStatus.Unavailable, $"Jawaban {Options.Name} tidak dapat dibaca.", ((int)raw.Status).ToString())
            : new AnswerReading(Options, _time).OfStatus<T>(raw.Status, raw.RetryAfter, isCommand);
    }

    /// <summary>What an answer means in which a file was expected and is not.</summary>
    public AdapterAnswer<T> OfBare<T>(RawFile raw)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(raw);
        return OfBare<T>(new RawAnswer(raw.Status, string.Empty, raw.RetryAfter));
    }

    /// <summary>What became of a failure that a library of its own threw.</summary>
    public AdapterAnswer<T> OfFailure<T>(Exception failure, bool isCommand = false)
        where T : notnull => new AnswerReading(Options, _time).OfFailure<T>(failure, isCommand);

    /// <summary>What a bare HTTP status means.</summary>
    public AdapterAnswer<T> OfStatus<T>(System.Net.HttpStatusCode status, bool isCommand = false)
        where T : notnull => new AnswerReading(Options, _time).OfStatus<T>(status, retryAfter: null, isCommand);

    /// <inheritdoc />
    public void Dispose() => Http.Dispose();

    private Task<AdapterAnswer<T>> AskAsync<T>(Func<Task<IApiResponse<T>>> call, bool isCommand, CancellationToken cancellationToken)
        where T : notnull => GuardAsync(
        async reading =>
        {
            using var response = await call();
            return reading.Of(response, isCommand);
        },
        isCommand,
        cancellationToken);

    private async Task<AdapterAnswer<T>> GuardAsync<T>(Func<AnswerReading, Task<AdapterAnswer<T>>> ask, bool isCommand, CancellationToken cancellationToken)
        where T : notnull
    {
        var reading = new AnswerReading(Options, _time);
        try
        {
            return await ask(reading);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure) when (IsOutside(failure))
        {
            return reading.OfFailure<T>(failure, isCommand);
        }
    }

    private static bool IsOutside(Exception failure) =>
        failure is ApiExceptionBase or HttpRequestException or IOException or OperationCanceledException or Polly.ExecutionRejectedException;
}
