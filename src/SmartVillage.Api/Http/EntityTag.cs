using System.Globalization;

namespace SmartVillage.Api.Http;

/// <summary>
/// Revisions of things that people edit as entity tags: who edits one sends the tag that was read in <c>If-Match</c> and is told with 412 when somebody else was faster (RFC 9110,
/// section 13.1.1). Revision 0 is a thing of which nothing was said yet.
/// </summary>
internal static class EntityTag
{
    /// <summary>Tag of a revision.</summary>
    public static string Of(long revision) => string.Create(CultureInfo.InvariantCulture, $"\"r{revision}\"");

    /// <summary>
    /// The revision on which a change is based: <c>basedOn</c> of the body, or the one tag of <c>If-Match</c>; null to write in any case. Several tags, a weak one, one of another kind, or
    /// one that differs from the body cannot be right.
    /// </summary>
    public static bool TryRead(HttpRequest request, long? basedOn, out long? revision)
    {
        revision = basedOn;
        var given = request.Headers.IfMatch;
        if (given.Count == 0 || (given is ["*"] && basedOn is null))
        {
            return true;
        }

        if (given is not [['"', 'r', .. var digits, '"']] || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var tagged))
        {
            return false;
        }

        revision = tagged;
        return basedOn is null || basedOn == tagged;
    }

    /// <summary>What a change is told whose base is no longer the newest: 412 when it came as a condition of HTTP, else 409.</summary>
    public static ApiProblem Refuse(HttpRequest request) => request.Headers.IfMatch.Count > 0 ? Problems.PreconditionFailed : Problems.ChangedMeanwhile;
}
