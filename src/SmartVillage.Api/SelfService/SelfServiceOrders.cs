using System.Text.Json.Serialization;
using SmartVillage.Api.Requests;
using SmartVillage.Services.Requests;

namespace SmartVillage.Api.SelfService;

/// <summary>Logging in.</summary>
/// <param name="Credential">NIK or e-mail; passed on and kept nowhere.</param>
/// <param name="Pin">PIN; passed on and kept nowhere.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CitizenLoginOrder(string Credential, string Pin)
{
    public override string ToString() => nameof(CitizenLoginOrder);
}

/// <summary>Who is logged in.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CitizenSessionOrder(string Session);

/// <summary>Which session ends.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CitizenSessionEndOrder(string Session);

/// <summary>One of the resident's own letters.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CitizenLetterOrder(string Session, string Letter);

/// <summary>One of the resident's own things.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CitizenItemOrder(string Session, string Id);

/// <summary>An article or a category of the website.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CitizenNewsOrder(string Session, string Slug);

/// <summary>A comment on an article.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CitizenCommentOrder(string Session, string Article, string Text);

/// <summary>Which box is read.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CitizenMessagesOrder(string Session, bool Sent = false);

/// <summary>A message to the office.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CitizenMessageOrder(string Session, string Subject, string Text);

/// <summary>A telephone to which notices go.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CitizenDeviceOrder(string Session, string Device, string Token);

/// <summary>A PIN for another one.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record PinChangeOrder(string Session, string Pin, string NewPin)
{
    public override string ToString() => nameof(PinChangeOrder);
}

/// <summary>A PIN that was forgotten.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record PinForgottenOrder(string Email);

/// <summary>A PIN made new.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record PinResetOrder(string Token, string Email, string NewPin)
{
    public override string ToString() => nameof(PinResetOrder);
}

/// <summary>A letter that is asked for.</summary>
/// <param name="Session">Who asks.</param>
/// <param name="Kind">Code of a kind of letter.</param>
/// <param name="Phone">Number to call back; OpenSID demands one.</param>
/// <param name="Values">Fields of that kind.</param>
/// <param name="Description">In one's own words.</param>
/// <param name="Papers">Documents of one's own by the requirement that they meet.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record LetterRequestOrder(
    string Session, string Kind, string? Phone = null, [property: JsonConverter(typeof(FieldValuesConverter))] Dictionary<string, string[]>? Values = null, string? Description = null, Dictionary<string, string>? Papers = null)
{
    public RequestDraft ToDraft() => new()
    {
        Values = (Values ?? []).ToDictionary(v => v.Key, IReadOnlyList<string> (v) => v.Value, StringComparer.Ordinal),
        Content = new RequestContent { Description = Description, Phone = Phone },
    };
}

/// <summary>Bodies of residents who are logged in; strict, so that a misspelt field is refused and not lost.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.Strict, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CitizenLoginOrder))]
[JsonSerializable(typeof(CitizenSessionOrder))]
[JsonSerializable(typeof(CitizenSessionEndOrder))]
[JsonSerializable(typeof(CitizenLetterOrder))]
[JsonSerializable(typeof(LetterRequestOrder))]
[JsonSerializable(typeof(CitizenItemOrder))]
[JsonSerializable(typeof(CitizenNewsOrder))]
[JsonSerializable(typeof(CitizenCommentOrder))]
[JsonSerializable(typeof(CitizenMessagesOrder))]
[JsonSerializable(typeof(CitizenMessageOrder))]
[JsonSerializable(typeof(CitizenDeviceOrder))]
[JsonSerializable(typeof(PinChangeOrder))]
[JsonSerializable(typeof(PinForgottenOrder))]
[JsonSerializable(typeof(PinResetOrder))]
internal sealed partial class SelfServiceJsonContext : JsonSerializerContext;
