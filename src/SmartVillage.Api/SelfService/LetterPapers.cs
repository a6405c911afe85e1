using System.Text.Json.Nodes;
using SmartVillage.Api.Http;

namespace SmartVillage.Api.SelfService;

/// <summary>
/// Papers that a letter refers to: ids of documents by ids of requirements, as OpenSID's own form sends them (<c>syarat</c>). Only documents of the resident's own list are let through:
/// OpenSID does not ask whose they are.
/// </summary>
internal static class LetterPapers
{
    private const string None = "{}";
    private const int Most = 30;

    private static readonly ApiProblem Foreign =
        SelfServiceProblems.BadFields([("papers", "Isi id dokumen dari POST …/self-service/documents/list menurut id syarat dari …/letter-requirements.")]);

    /// <summary>JSON text of the papers, or what is wrong with them.</summary>
    public static async Task<(string? Text, ApiProblem? Problem)> ReadAsync(Admitted<LetterRequestOrder> call, CancellationToken cancellationToken)
    {
        if (call.Order.Papers is not { Count: > 0 } papers)
        {
            return (None, null);
        }

        if (papers.Count > Most || papers.Any(paper => !IsNumber(paper.Key) || !IsNumber(paper.Value)))
        {
            return (null, Foreign);
        }

        var own = await call.Desk.Documents.ListAsync(call.Session, cancellationToken);
        if (!own.IsOk)
        {
            return (null, SelfServiceProblems.Of(own));
        }

        return papers.Values.All(id => own.Value.Any(document => document.Id == id))
            ? (new JsonObject(papers.Select(paper => KeyValuePair.Create<string, JsonNode?>(paper.Key, paper.Value))).ToJsonString(), null)
            : (null, Foreign);
    }

    private static bool IsNumber(string? text) => text is { Length: > 0 and <= 18 } && text.All(char.IsAsciiDigit);
}
