using SmartVillage.Services.Adapters;

namespace SmartVillage.Adapters.Http.Contracts;

/// <summary>Whether anybody answers at an address. What is said does not matter: a service without a front page says 404, and one that wants a key 401.</summary>
internal static class Reaching
{
    public static async Task<IAdapterFailure> TryAsync(OutsideSystem system, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await system.Http.GetAsync(string.Empty, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return (int)response.StatusCode < 500 ? AdapterAnswers.Ok(true) : system.OfStatus<bool>(response.StatusCode);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException or Polly.ExecutionRejectedException)
        {
            return system.OfFailure<bool>(failure);
        }
    }
}
