using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Features;
using SmartVillage.Services.Requests;

namespace SmartVillage.Api.Open311;

/// <summary>The form of a new report.</summary>
internal sealed partial class Open311Form(IFormCollection form)
{
    // A report is a few fields; whoever sends more means something else.
    private static readonly FormOptions Limits = new() { ValueCountLimit = 200, KeyLengthLimit = 200, ValueLengthLimit = 64 * 1024, BufferBody = false };

    public string? Jurisdiction => Value("jurisdiction_id");

    public string? ServiceCode => Value("service_code");

    public string? ApiKey => Value("api_key");

    /// <summary>A field that people do not see in any form of ours and machines fill in.</summary>
    public bool IsTrapped => Value("website") is not null;

    /// <summary>Reads the form, or says why not.</summary>
    public static async Task<(Open311Form? Form, Open311Errors? Refusal)> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentType is not { } type || !type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            return (null, Open311Errors.NotForm);
        }

        if (request.ContentLength > maxBytes)
        {
            return (null, Open311Errors.FormTooLarge);
        }

        try
        {
            return (new Open311Form(await request.ReadFormAsync(Limits, cancellationToken)), null);
        }
        catch (BadHttpRequestException refused)
        {
            return (null, refused.StatusCode == StatusCodes.Status413PayloadTooLarge ? Open311Errors.FormTooLarge : Open311Errors.BadForm);
        }
        catch (Exception broken) when (broken is InvalidDataException or ArgumentException or NotSupportedException)
        {
            return (null, Open311Errors.BadForm);
        }
    }

    /// <summary>The report; <paramref name="faults"/> names numbers that are none.</summary>
    public RequestDraft ToDraft(List<RequestFault> faults) => new()
    {
        Type = ServiceCode,
        Values = Attributes(),
        Content = new RequestContent
        {
            Description = Value("description"),
            Address = Value("address_string"),
            AddressId = Value("address_id"),
            Latitude = Number("lat", faults),
            Longitude = Number("long", faults),
            Name = string.Join(' ', new[] { Value("first_name"), Value("last_name") }.OfType<string>()),
            Phone = Value("phone"),
            Email = Value("email"),
            MediaUrl = Value("media_url"),
        },
    };

    private string? Value(string name) => form.TryGetValue(name, out var values) && values is [{ } value, ..] && !string.IsNullOrWhiteSpace(value) ? value : null;

    private double? Number(string name, List<RequestFault> faults)
    {
        if (Value(name) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return number;
        }

        faults.Add(new RequestFault(name, new("Isi dengan derajat desimal seperti -5.113.", "Give decimal degrees like -5.113.")));
        return null;
    }

    /// <summary><c>attribute[code]=value</c>, and <c>attribute[code][]=value</c> for each of several.</summary>
    private Dictionary<string, IReadOnlyList<string>> Attributes()
    {
        var attributes = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, values) in form)
        {
            if (AttributeName().Match(name) is { Success: true } match)
            {
                var code = match.Groups["code"].Value;
                attributes[code] = [.. attributes.GetValueOrDefault(code) ?? [], .. values.OfType<string>().Where(v => !string.IsNullOrWhiteSpace(v))];
            }
        }

        // An empty field is the same as one that is not there.
        return attributes.Where(a => a.Value.Count > 0).ToDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^attribute\[(?<code>[^\[\]]{1,100})\](\[\])?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AttributeName();
}
