using SmartVillage.Api.Http;
using SmartVillage.Api.Telemetry;
using SmartVillage.Domain.Errors;

namespace SmartVillage.Api.Hosting;

/// <summary>
/// The outermost layer: whatever goes wrong further in becomes a problem of RFC 9457, also what routing and the web server decide with a bare status. Exceptions
/// are logged by type and place, never by message, because a message may repeat what was sent.
/// </summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, SmartVillageTelemetry telemetry, ILogger<ProblemMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext httpContext)
    {
        try
        {
            if (RequestGuard.Refuse(httpContext) is { } refused)
            {
                await refused.ExecuteAsync(httpContext);
                return;
            }

            await next(httpContext);
            await CompleteAsync(httpContext);
        }
        catch (Exception exception) when (httpContext.RequestAborted.IsCancellationRequested && exception is OperationCanceledException or IOException)
        {
            // The caller hung up; nobody is left to tell.
        }
        catch (BadHttpRequestException exception)
        {
            await AnswerAsync(httpContext, Problems.OfStatus(exception.StatusCode));
        }
        catch (StoreException exception)
        {
            telemetry.StoreFailed(exception.Code);
            await AnswerAsync(httpContext, Problems.StoreUnavailable);
        }
        catch (Exception exception)
        {
            telemetry.Failed(exception);
            LogUnexpected(ApiProblem.TraceIdOf(httpContext), exception.GetType().FullName, exception.StackTrace);
            await AnswerAsync(httpContext, Problems.Unexpected);
        }
    }

    /// <summary>A status of 400 and above without a body.</summary>
    private static Task CompleteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        return response.StatusCode < 400 || response.HasStarted || response.ContentType is not null
            ? Task.CompletedTask
            : Problems.OfStatus(response.StatusCode).ExecuteAsync(httpContext);
    }

    private static Task AnswerAsync(HttpContext httpContext, ApiProblem problem)
    {
        if (!httpContext.Response.HasStarted)
        {
            return problem.ExecuteAsync(httpContext);
        }

        // Half an answer must not look like a whole one.
        httpContext.Abort();
        return Task.CompletedTask;
    }

    [LoggerMessage(6001, LogLevel.Error, "Permintaan {TraceId} gagal karena {ExceptionType}\n{StackTrace}")]
    private partial void LogUnexpected(string traceId, string? exceptionType, string? stackTrace);
}
