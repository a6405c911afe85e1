namespace SmartVillage.Services.Catalog;

/// <summary>What is true of every layer, whether it comes from a file or from an operator. Collects all faults instead of stopping at the first.</summary>
public static class EntryRules
{
    /// <summary>Longest text of a field.</summary>
    public const int LongestText = 1000;

    /// <summary>Longest value of a channel.</summary>
    public const int LongestValue = 300;

    /// <summary>Longest list.</summary>
    public const int MostItems = 20;

    /// <summary>Everything wrong with a layer of a service; empty when it may be used.</summary>
    public static IReadOnlyList<CatalogFault> Check(ServiceCode code, EntryOverlay overlay)
    {
        ArgumentNullException.ThrowIfNull(overlay);
        if (ListsWithNothing(overlay) is { Count: > 0 } empty)
        {
            return empty;
        }

        var faults = new List<CatalogFault>();
        if (code == ServiceCode.Psc119 && overlay.Mode is { } mode && mode != AdapterMode.Directory)
        {
            faults.Add(new("mode", "Layanan darurat tidak pernah diantrekan; hanya Directory."));
        }

        foreach (var (field, text) in Texts(overlay))
        {
            CheckText(faults, field, text);
        }

        CheckChannels(faults, overlay);
        CheckRequirements(faults, overlay.Requirements);
        CheckNumbers(faults, overlay);
        CheckLists(faults, overlay);
        faults.AddRange(ClinicRules.Check(code, overlay.Clinics));
        return faults;
    }

    /// <summary>The same with what only somebody who knows the day can tell.</summary>
    public static IReadOnlyList<CatalogFault> Check(ServiceCode code, EntryOverlay overlay, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(overlay);
        return Check(code, overlay) is { Count: > 0 } faults ? faults : [.. ClinicRules.CheckDays(overlay.Clinics, today)];
    }

    /// <summary>JSON lets a null into any list; nothing else can be said about such a one.</summary>
    private static List<CatalogFault> ListsWithNothing(EntryOverlay overlay) => new (string Field, IEnumerable<object?>? Items)[]
    {
        ("channels", overlay.Channels), ("hiddenChannels", overlay.HiddenChannels), ("requirements", overlay.Requirements), ("legalBasis", overlay.LegalBasis),
        ("lifeEvents", overlay.LifeEvents), ("standard", overlay.Standard?.Values), ("clinics", overlay.Clinics),
    }.Where(list => list.Items?.Contains(null) == true).Select(list => new CatalogFault(list.Field, "Ada isian kosong (null) di dalam daftar.")).ToList();

    private static IEnumerable<(string Field, LocalText? Text)> Texts(EntryOverlay overlay) =>
    [
        ("name", overlay.Name), ("summary", overlay.Summary), ("office", overlay.Office), ("notice", overlay.Notice), ("procedure", overlay.Procedure),
        ("output", overlay.Output), ("fee.text", overlay.Fee?.Text), ("processingTime.text", overlay.ProcessingTime?.Text),
        .. (overlay.Standard ?? new Dictionary<StandardComponent, LocalText>()).Select(s => ($"standard.{StandardComponents.NameOf(s.Key)}", (LocalText?)s.Value)),
        .. (overlay.Channels ?? []).Select((c, i) => ($"channels[{i}].label", c.Label)),
        .. (overlay.Requirements ?? []).Select((r, i) => ($"requirements[{i}].name", (LocalText?)r.Name)),
        .. (overlay.Clinics ?? []).SelectMany((c, i) => new (string, LocalText?)[] { ($"clinics[{i}].name", c.Name), ($"clinics[{i}].note", c.Note) }),
    ];

    private static void CheckText(List<CatalogFault> faults, string field, LocalText? text)
    {
        if (text is not null)
        {
            CheckText(faults, $"{field}.id", text.Id, LongestText);
            if (text.En is not null)
            {
                CheckText(faults, $"{field}.en", text.En, LongestText);
            }
        }
    }

    private static void CheckText(List<CatalogFault> faults, string field, string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > longest || text.Any(c => char.IsControl(c) && c != '\n') || text.Contains('<', StringComparison.Ordinal))
        {
            faults.Add(new(field, $"Isi 1 sampai {longest} huruf, teks biasa tanpa HTML dan tanda kendali."));
        }
    }

    private static void CheckChannels(List<CatalogFault> faults, EntryOverlay overlay)
    {
        foreach (var (channel, i) in (overlay.Channels ?? []).Select((c, i) => (c, i)))
        {
            CheckText(faults, $"channels[{i}].value", channel.Value, LongestValue);
            if (channel.Value is not null && FaultOf(channel) is { } message)
            {
                faults.Add(new($"channels[{i}].value", message));
            }

            if (channel.Hours is not null && (channel.Hours.Length > 200 || !OpeningHours.AreValid(channel.Hours)))
            {
                faults.Add(new($"channels[{i}].hours", "Tulis jam buka seperti Mo-Fr 08:00-16:00; beberapa bagian dipisah koma."));
            }
        }

        if (overlay.HiddenChannels?.Any(hidden => PhoneNumbers.Emergency.Contains(hidden, StringComparer.Ordinal)) == true)
        {
            faults.Add(new("hiddenChannels", "112 dan 119 tidak dapat disembunyikan."));
        }
    }

    private static string? FaultOf(ServiceChannel channel) => channel.Kind switch
    {
        ChannelKind.Phone or ChannelKind.Sms when !PhoneNumbers.IsNumber(channel.Value) => "Tulis nomor dengan kode wilayahnya seperti 0725 123456 atau +62 725 123456, atau nomor pendek nasional.",
        ChannelKind.WhatsApp when !PhoneNumbers.IsInternational(channel.Value) => "Tulis nomor WhatsApp lengkap, seperti 0812 0000 0000 atau +62 812 0000 0000.",
        ChannelKind.Web when !IsWeb(channel.Value) => "Tulis alamat web lengkap dengan http:// atau https://.",
        ChannelKind.Email when !IsMail(channel.Value) => "Tulis alamat surel, seperti kantor@contoh.go.id.",
        _ => null,
    };

    internal static bool IsWeb(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0
        && uri.Host.Contains('.', StringComparison.Ordinal) && !text!.Any(char.IsWhiteSpace);

    private static bool IsMail(string text) =>
        text.Split('@') is [{ Length: > 0 }, var host] && host.Contains('.', StringComparison.Ordinal) && !text.Any(c => char.IsWhiteSpace(c) || c is '?' or '&' or ',' or ';' or '"');

    private static void CheckRequirements(List<CatalogFault> faults, IReadOnlyList<ServiceRequirement>? requirements)
    {
        foreach (var (requirement, i) in (requirements ?? []).Select((r, i) => (r, i)))
        {
            if (requirement.Key is not { Length: > 0 and <= 40 } key || !key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            {
                faults.Add(new($"requirements[{i}].key", "Isi nama pendek dengan huruf kecil, angka dan tanda hubung."));
            }
        }

        if ((requirements ?? []).GroupBy(r => r.Key, StringComparer.Ordinal).Any(same => same.Count() > 1))
        {
            faults.Add(new("requirements", "Nama pendek (key) syarat tidak boleh sama."));
        }
    }

    private static void CheckNumbers(List<CatalogFault> faults, EntryOverlay overlay)
    {
        if (overlay.Fee?.Amount is < 0 or > 1_000_000_000)
        {
            faults.Add(new("fee.amount", "Isi rupiah bulat, 0 bila gratis."));
        }

        if (overlay.ProcessingTime?.Duration is { } duration && !IsoDuration.IsValid(duration))
        {
            faults.Add(new("processingTime.duration", "Tulis lama waktu menurut ISO 8601, seperti P14D atau PT2H."));
        }
    }

    private static void CheckLists(List<CatalogFault> faults, EntryOverlay overlay)
    {
        foreach (var (field, count) in new (string, int?)[]
        {
            ("channels", overlay.Channels?.Count), ("hiddenChannels", overlay.HiddenChannels?.Count), ("requirements", overlay.Requirements?.Count),
            ("legalBasis", overlay.LegalBasis?.Count), ("lifeEvents", overlay.LifeEvents?.Count),
        })
        {
            if (count > MostItems)
            {
                faults.Add(new(field, $"Paling banyak {MostItems}."));
            }
        }

        foreach (var (basis, i) in (overlay.LegalBasis ?? []).Select((b, i) => (b, i)))
        {
            CheckText(faults, $"legalBasis[{i}].title", basis.Title, LongestValue);
            if (basis.Url is not null && (!IsWeb(basis.Url) || basis.Url.Length > LongestValue))
            {
                faults.Add(new($"legalBasis[{i}].url", "Tulis alamat web lengkap dengan http:// atau https://."));
            }
        }

        foreach (var (hidden, i) in (overlay.HiddenChannels ?? []).Select((h, i) => (h, i)))
        {
            CheckText(faults, $"hiddenChannels[{i}]", hidden, LongestValue);
        }

        if (overlay.LifeEvents?.Any(e => LifeEvent.Find(e) is null) == true)
        {
            faults.Add(new("lifeEvents", $"Pilih dari: {string.Join(", ", LifeEvent.All.Select(e => e.Code))}."));
        }

        if (overlay.Standard?.Keys.Any(c => c < StandardComponent.Facilities) == true)
        {
            faults.Add(new("standard", "Dasar hukum, syarat, prosedur, waktu, biaya dan produk mempunyai isian sendiri."));
        }
    }
}
