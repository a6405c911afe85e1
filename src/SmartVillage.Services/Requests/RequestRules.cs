using SmartVillage.Services.Catalog;
using SmartVillage.Services.Facilities;
using SmartVillage.Services.Requests.Types;

namespace SmartVillage.Services.Requests;

/// <summary>Checks a draft: emergencies first, then every field.</summary>
public static class RequestRules
{
    /// <summary>Longest description (Open311 GeoReport v2).</summary>
    public const int LongestDescription = 4000;

    private const int LongestLine = 500;
    private const int MostLinks = 2;

    // Words under which people ask for what is a call and no form.
    private static readonly string[] EmergencyCodes = ["psc119", "ambulans", "ambulans-darurat", "darurat", "119", "112"];

    /// <summary>What comes of a draft at a moment.</summary>
    public static RequestCheck Check(RequestDraft draft, DateTimeOffset now, RequestRuling? ruling = null)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var rules = ruling ?? RequestRuling.Strict;
        if (EmergencyCodes.Contains(draft.Type, StringComparer.OrdinalIgnoreCase))
        {
            return new RequestCheck.Emergency(EmergencyGuide.Shipped);
        }

        if (RequestTypes.Find(draft.Type) is not { } type)
        {
            return new RequestCheck.NoSuchType();
        }

        return Check(type, draft, now, rules);
    }

    /// <summary>The same for a type whose fields are not known to everybody.</summary>
    public static RequestCheck Check(RequestType type, RequestDraft draft, DateTimeOffset now, RequestRuling? ruling = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(draft);
        var rules = ruling ?? RequestRuling.Strict;

        // Before anything else: nobody corrects a form while somebody is dying.
        if (!(rules.IsOfficer && HasCalled(type, draft)) && type.Fields.Any(f => draft.Values.GetValueOrDefault(f.Code)?.Any(v => f.EmergencyKeys.Contains(v.Trim(), StringComparer.OrdinalIgnoreCase)) == true))
        {
            return new RequestCheck.Emergency(EmergencyGuide.Shipped);
        }

        var faults = new List<RequestFault>();
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            var given = (draft.Values.GetValueOrDefault(field.Code) ?? []).Select(v => DeviceAddresses.Hide(PlainText.Clean(v))).Where(v => v.Length > 0).ToArray();
            if (FieldRules.Check(field, given, now) is { } fault)
            {
                faults.Add(new RequestFault(field.Code, fault));
            }
            else if (given.Length > 0)
            {
                values[field.Code] = given;
            }
        }

        if (draft.Values.Keys.Any(code => type.Field(code) is null))
        {
            faults.Add(new RequestFault("attribute", new LocalText("Ada isian yang tidak dikenal untuk jenis ini.", "There is a field that this type does not have.")));
        }

        var content = Clean(draft.Content) with { Values = values };
        CheckContent(type, content, faults);
        Fail(
            faults, type.HasHealthWords && !rules.TakesHealthNotes && content.Description is not null, "description",
            "Jangan menulis keadaan kesehatan di sini; sampaikan langsung kepada petugas.", "Do not write about anybody's health here; tell the officer.");
        return faults.Count == 0 ? new RequestCheck.Good(type, content) : new RequestCheck.Faulty(faults);
    }

    /// <summary>Whether an urgent trip is only written down: the call to 119 came first.</summary>
    private static bool HasCalled(RequestType type, RequestDraft draft) =>
        type.HasTrip && draft.Values.GetValueOrDefault(AmbulanceType.Called)?.Any(v => string.Equals(v.Trim(), AmbulanceType.Yes, StringComparison.OrdinalIgnoreCase)) == true;

    private static RequestContent Clean(RequestContent content) => content with
    {
        Description = KeptWords(content.Description),
        Address = KeptWords(content.Address),
        AddressId = Kept(content.AddressId),
        Name = Kept(content.Name),
        Phone = Kept(content.Phone),
        Email = Kept(content.Email),
        MediaUrl = Kept(content.MediaUrl),
    };

    private static string? KeptWords(string? text) => Kept(text) is { } words ? DeviceAddresses.Hide(words) : null;

    private static string? Kept(string? text) => text is null ? null : PlainText.Clean(text) is { Length: > 0 } kept ? kept : null;

    private static void CheckContent(RequestType type, RequestContent content, List<RequestFault> faults)
    {
        if (content.Description is { } description)
        {
            Fail(faults, description.Length > LongestDescription, "description", $"Uraian paling banyak {LongestDescription} huruf.", $"The description may have {LongestDescription} letters.");
            Fail(faults, Links(description) > MostLinks, "description", "Uraian memuat terlalu banyak tautan.", "The description holds too many links.");
        }

        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)
            [("address_string", content.Address), ("address_id", content.AddressId), ("name", content.Name), ("email", content.Email), ("media_url", content.MediaUrl)])
        {
            Fail(faults, value?.Length > LongestLine, name, $"Isian ini paling banyak {LongestLine} huruf.", $"This field may have {LongestLine} letters.");
        }

        CheckPlace(type, content, faults);
        CheckContact(type, content, faults);
    }

    private static void CheckPlace(RequestType type, RequestContent content, List<RequestFault> faults)
    {
        var (lat, lon) = (content.Latitude, content.Longitude);
        Fail(faults, lat.HasValue != lon.HasValue, "lat", "Isi lat dan long bersama-sama.", "Give lat and long together.");
        Fail(faults, lat is < -90 or > 90 || (lat is { } a && !double.IsFinite(a)), "lat", "Nilai lat harus antara -90 dan 90.", "lat must lie between -90 and 90.");
        Fail(faults, lon is < -180 or > 180 || (lon is { } o && !double.IsFinite(o)), "long", "Nilai long harus antara -180 dan 180.", "long must lie between -180 and 180.");
        Fail(
            faults, type.NeedsPlace && lat is null && lon is null && content.Address is null && content.AddressId is null,
            "lat", "Tempatnya wajib diisi: lat dan long, atau address_string, atau address_id.", "Say where: lat and long, or address_string, or address_id.");
    }

    private static void CheckContact(RequestType type, RequestContent content, List<RequestFault> faults)
    {
        var digits = content.Phone?.Count(char.IsAsciiDigit) ?? 0;
        Fail(
            faults, content.Phone is { } phone && (digits is < 7 or > 15 || phone.Any(c => !char.IsAsciiDigit(c) && c is not ('+' or ' ' or '-' or '(' or ')' or '.'))),
            "phone", "Nomor telepon tidak sah.", "The phone number is not valid.");
        Fail(faults, content.Email is { } email && (!email.Contains('@', StringComparison.Ordinal) || email.Any(char.IsWhiteSpace)), "email", "Alamat surel tidak sah.", "The e-mail address is not valid.");
        Fail(
            faults, content.MediaUrl is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"),
            "media_url", "Alamat gambar harus berupa tautan http atau https.", "The media address must be a http or https link.");
        Fail(faults, type.NeedsPhone && content.Phone is null, "phone", "Nomor telepon wajib diisi agar petugas dapat menghubungi.", "A phone number is needed so that an officer can call back.");
    }

    private static int Links(string text)
    {
        var count = 0;
        for (var at = text.IndexOf("://", StringComparison.Ordinal); at >= 0; at = text.IndexOf("://", at + 3, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private static void Fail(List<RequestFault> faults, bool isWrong, string field, string id, string en)
    {
        if (isWrong)
        {
            faults.Add(new RequestFault(field, new LocalText(id, en)));
        }
    }
}
