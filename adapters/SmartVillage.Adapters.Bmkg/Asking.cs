using System.Net;
using Refit;
using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.Keeping;
using SmartVillage.Services.Adapters;

namespace SmartVillage.Adapters.Bmkg;

/// <summary>A conditional question: a new text, or the word that the kept one holds.</summary>
internal static class Asking
{
    /// <summary>For what has to be there: when it is not, that is a fault and not an answer.</summary>
    public static async Task<AdapterAnswer<NewAnswer>> AskAsync(this OutsideSystem system, Func<Task<IApiResponse<string>>> call, CancellationToken cancellationToken)
    {
        var answer = await system.TryAskAsync(call, cancellationToken);
        return answer.Status == AnswerStatus.NotFound
            ? AdapterAnswers.Failed<NewAnswer>(AnswerStatus.Unavailable, "Alamat data BMKG sudah berubah; periksa Adapters:Bmkg.", answer.SourceCode)
            : answer;
    }

    /// <summary>For what may not be there.</summary>
    public static async Task<AdapterAnswer<NewAnswer>> TryAskAsync(this OutsideSystem system, Func<Task<IApiResponse<string>>> call, CancellationToken cancellationToken)
    {
        string? etag = null;
        var isUnchanged = false;
        var answer = await system.ReadAsync(
            async () =>
            {
                var response = await call();
                etag = response.Headers?.ETag?.ToString();
                isUnchanged = response.StatusCode == HttpStatusCode.NotModified;
                return response;
            },
            cancellationToken);
        return isUnchanged ? AdapterAnswers.Ok(new NewAnswer(null, etag)) : answer.Then(body => AdapterAnswers.Ok(new NewAnswer(body, etag)));
    }
}
