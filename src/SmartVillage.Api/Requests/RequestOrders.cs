using System.Text.Json.Serialization;
using SmartVillage.Api.Residents;
using SmartVillage.Services.Requests;

namespace SmartVillage.Api.Requests;

/// <summary>What somebody asks for.</summary>
/// <param name="Type">Code of a type.</param>
/// <param name="Values">The type's own fields.</param>
/// <param name="Description">In one's own words.</param>
/// <param name="Place">Where.</param>
/// <param name="Contact">Whom to call back.</param>
/// <param name="Website">Must stay empty: no form shows it, machines fill it in.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RequestOrder(
    string Type, [property: JsonConverter(typeof(FieldValuesConverter))] Dictionary<string, string[]>? Values = null, string? Description = null, RequestPlaceOrder? Place = null, RequestContactOrder? Contact = null, string? Website = null)
{
    public RequestDraft ToDraft() => new()
    {
        Type = Type,
        Values = (Values ?? []).ToDictionary(v => v.Key, IReadOnlyList<string> (v) => v.Value, StringComparer.Ordinal),
        Content = new RequestContent
        {
            Description = Description,
            Address = Place?.Address,
            Latitude = Place?.Latitude,
            Longitude = Place?.Longitude,
            Name = Contact?.Name,
            Phone = Contact?.Phone,
            Email = Contact?.Email,
        },
    };
}

/// <summary>Where.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RequestPlaceOrder(string? Address = null, double? Latitude = null, double? Longitude = null);

/// <summary>Whom to call back; kept sealed.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RequestContactOrder(string? Name = null, string? Phone = null, string? Email = null);

/// <summary>The secret of a request.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record TrackingOrder(string TrackingCode);

/// <summary>A file of the request of a secret.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record TrackedAttachmentOrder(string TrackingCode, long Attachment);

/// <summary>Which reports BPBD gets, and what for.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record DisasterExportOrder(string Purpose, DateTimeOffset? From = null, DateTimeOffset? Until = null, bool WithContact = false) : IPurposedOrder;

/// <summary>A mark on the way.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RequestStageOrder(string To, string? Note = null, string? InternalNote = null, long? BasedOn = null);

/// <summary>A business number as its owner says it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record NibClaimOrder(string Nib, DateOnly? IssuedOn = null, KbliOrder[]? Kbli = null, bool DocumentSeen = false, long? BasedOn = null);

/// <summary>A line of business.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record KbliOrder(string Code, int Version);

/// <summary>The nine marks of a resident.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record SatisfactionOrder(string TrackingCode, int[] Marks);

/// <summary>Another state.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RequestStateOrder(RequestState To, string? Note = null, string? InternalNote = null, long? BasedOn = null, RefusalReason? Reason = null);

/// <summary>An answer to a complaint.</summary>
/// <param name="To">State that it gives the complaint in OpenSID.</param>
/// <param name="Answer">What the resident is told; everybody reads it on the website.</param>
/// <param name="BasedOn">Revision that was before the eyes.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ComplaintAnswerOrder(RequestState To, string Answer, long? BasedOn = null);

/// <summary>A note.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RequestNoteOrder(string? Note = null, string? InternalNote = null, long? BasedOn = null);

/// <summary>Who works on it; null for nobody.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RequestAssignmentOrder(string? To = null, string? InternalNote = null, long? BasedOn = null);

/// <summary>The request in which it lives on.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RequestMergeOrder(long Into, string? Note = null, string? InternalNote = null, long? BasedOn = null);

/// <summary>A report for the server of the office that mends it.</summary>
/// <param name="Service">Kind of report there.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record HandOverOrder(string Service);
