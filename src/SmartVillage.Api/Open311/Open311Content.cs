using System.Globalization;
using System.Text.Json.Nodes;
using SmartVillage.Services.Requests;

namespace SmartVillage.Api.Open311;

/// <summary>Types and requests as GeoReport v2 shows them. Nobody's name, number or address is ever in it.</summary>
internal static class Open311Content
{
    private const string MomentFormat = "yyyy-MM-ddTHH:mm:sszzz";

    public static JsonObject Service(RequestType type) => new()
    {
        ["service_code"] = type.Code,
        ["service_name"] = type.Name.Id,
        ["description"] = type.Warning is { } warning ? $"{type.Description.Id} {warning.Id}" : type.Description.Id,
        ["metadata"] = type.Fields.Count > 0,
        ["type"] = "realtime",
        ["keywords"] = string.Join(", ", type.Keywords),
        ["group"] = type.Group.Id,
    };

    public static JsonObject Definition(RequestType type) => new()
    {
        ["service_code"] = type.Code,
        ["attributes"] = new JsonArray([.. type.Fields.Select(Attribute)]),
    };

    private static JsonObject Attribute(RequestField field, int index)
    {
        var attribute = new JsonObject
        {
            ["variable"] = true,
            ["code"] = field.Code,
            ["datatype"] = field.Kind switch
            {
                FieldKind.Text => "text",
                FieldKind.Number => "number",
                FieldKind.Moment => "datetime",
                FieldKind.Choice => "singlevaluelist",
                FieldKind.Choices => "multivaluelist",
                _ => "string",
            },
            ["required"] = field.Required,
            ["datatype_description"] = field.Hint?.Id,
            ["order"] = index + 1,
            ["description"] = field.Label.Id,
        };
        if (field.Options.Count > 0)
        {
            attribute["values"] = new JsonArray([.. field.Options.Select(o => new JsonObject { ["key"] = o.Key, ["name"] = o.Name.Id })]);
        }

        return attribute;
    }

    public static JsonObject Request(OfferedPlace place, ServiceRequest request)
    {
        var type = RequestTypes.FindShown(request.Type);
        var content = request.Content;
        // What was refused or withdrawn may be a joke, an insult or a mistake: nobody reads it here.
        var isShown = content is not null && request.State is not (RequestState.Rejected or RequestState.Cancelled);
        return new JsonObject
        {
            ["service_request_id"] = request.Id.ToString(CultureInfo.InvariantCulture),
            ["status"] = request.IsClosed ? "closed" : "open",
            ["status_notes"] = NotesOf(request),
            ["service_name"] = type?.Name.Id,
            ["service_code"] = request.Type,
            ["description"] = isShown ? Hidden(content!.Description, content) : null,
            ["agency_responsible"] = place.OfficeOf(request.Type) ?? (request.Channel == RequestChannel.OpenSid ? place.Village.Profile.Name : null),
            ["service_notice"] = request.Channel == RequestChannel.OpenSid ? "Masuk lewat laman OpenSID desa; dikerjakan di sana." : type?.Warning?.Id,
            ["requested_datetime"] = Moment(request.ReceivedAt, place),
            ["updated_datetime"] = Moment(request.ClosedAt ?? request.UpdatedAt, place),
            ["expected_datetime"] = request.IsClosed || request.WaitingSince is not null || request.Channel == RequestChannel.OpenSid ? null : Moment(request.DueAt, place),
            ["address"] = isShown ? Hidden(content!.Address, content) : null,
            ["address_id"] = isShown ? Hidden(content!.AddressId, content) : null,
            ["zipcode"] = null,
            ["lat"] = isShown ? content!.Latitude : null,
            ["long"] = isShown ? content!.Longitude : null,
            ["media_url"] = isShown && request.State != RequestState.Received ? MediaOf(content!) : null,
        };
    }

    private static string? NotesOf(ServiceRequest request)
    {
        var notes = new List<string>();
        if (request.MergedInto is { } other)
        {
            notes.Add($"Hal yang sama sudah dilaporkan dengan nomor {other}; keadaannya mengikuti laporan itu.");
        }

        if (request.MeToo > 0)
        {
            notes.Add($"Dilaporkan juga oleh {request.MeToo} orang lain.");
        }

        if (request.PublicNote is { } note)
        {
            notes.Add(Hidden(note, request.Content)!);
        }

        return notes.Count == 0 ? null : string.Join(' ', notes);
    }

    /// <summary>A link is shown once an officer has looked, and never when it names somebody.</summary>
    private static string? MediaOf(RequestContent content) =>
        content.MediaUrl is { } url && Hidden(url, content) == url ? url : null;

    private static string? Hidden(string? text, RequestContent? content) => text is null ? null : PersonalText.Hide(text, [content?.Name, content?.Phone, content?.Email]);

    private static string Moment(DateTimeOffset at, OfferedPlace place) => at.ToOffset(place.Offset).ToString(MomentFormat, CultureInfo.InvariantCulture);
}
