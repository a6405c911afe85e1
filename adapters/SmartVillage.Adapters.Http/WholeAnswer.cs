namespace SmartVillage.Adapters.Http;

/// <summary>
/// Reads the whole answer inside the rules for time, size and repetition. Otherwise they would end at the headers, and a body that never comes would hang its reader.
/// </summary>
internal sealed class WholeAnswer(long largest, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        SingleConnection.Begin(request);
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(largest, cancellationToken);
            return response;
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            response.Dispose();
            throw new AnswerTooLargeException();
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
