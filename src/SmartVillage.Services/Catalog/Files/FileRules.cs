namespace SmartVillage.Services.Catalog.Files;

/// <summary>
/// What is true of files beyond what is true of operators' words: both languages, a confidence for every channel, and no phone number that the owner has not published, because
/// nobody stands behind a file when a resident calls in vain.
/// </summary>
internal static class FileRules
{
    // Three digits are given out by the state for the whole country, so several public sources are enough.
    private const int ShortNumber = 3;

    public static IEnumerable<CatalogFault> Check(string area, FileEntry entry)
    {
        foreach (var (field, text) in Texts(entry))
        {
            if (text is not null && string.IsNullOrWhiteSpace(text.En))
            {
                yield return new($"{field}.en", "Terjemahan Inggris tidak ada.");
            }
        }

        foreach (var (channel, i) in (entry.Channels ?? []).Select((c, i) => (c, i)))
        {
            if (channel.Confidence is null or Confidence.Operator)
            {
                yield return new($"channels[{i}].confidence", "Isi A, B, C atau D.");
            }
            else if (IsNumber(channel) && channel.Confidence != Confidence.A && !(channel.Confidence == Confidence.B && PhoneNumbers.Compact(channel.Value).Length == ShortNumber))
            {
                yield return new($"channels[{i}]", "Nomor yang belum dipastikan pemiliknya masuk ke toConfirm, bukan channels.");
            }
            else if (area.Length == 0 && IsNumber(channel) && PhoneNumbers.Compact(channel.Value).Length > 7)
            {
                yield return new($"channels[{i}]", "Dasar nasional hanya memuat nomor nasional.");
            }
        }

        foreach (var (basis, i) in (entry.LegalBasis ?? []).Select((b, i) => (b, i)))
        {
            if (basis.Confidence is null or Confidence.Operator)
            {
                yield return new($"legalBasis[{i}].confidence", "Isi A, B, C atau D.");
            }
        }

        foreach (var (question, i) in (entry.ToConfirm ?? []).Select((q, i) => (q, i)))
        {
            if (string.IsNullOrWhiteSpace(question.What.Id) || string.IsNullOrWhiteSpace(question.What.En))
            {
                yield return new($"toConfirm[{i}].what", "Isi dalam dua bahasa.");
            }
        }
    }

    private static bool IsNumber(ServiceChannel channel) => channel.Kind is ChannelKind.Phone or ChannelKind.WhatsApp or ChannelKind.Sms;

    private static IEnumerable<(string Field, LocalText? Text)> Texts(FileEntry entry) =>
    [
        ("name", entry.Name), ("summary", entry.Summary), ("office", entry.Office), ("notice", entry.Notice), ("procedure", entry.Procedure), ("output", entry.Output),
        ("fee.text", entry.Fee?.Text), ("processingTime.text", entry.ProcessingTime?.Text),
        .. (entry.Standard ?? new Dictionary<StandardComponent, LocalText>()).Select(s => ($"standard.{StandardComponents.NameOf(s.Key)}", (LocalText?)s.Value)),
        .. (entry.Channels ?? []).Select((c, i) => ($"channels[{i}].label", c.Label)),
        .. (entry.Requirements ?? []).Select((r, i) => ($"requirements[{i}].name", (LocalText?)r.Name)),
        .. (entry.Clinics ?? []).SelectMany((c, i) => new (string, LocalText?)[] { ($"clinics[{i}].name", c.Name), ($"clinics[{i}].note", c.Note) }),
    ];
}
