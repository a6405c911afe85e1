using SmartVillage.Services.Requests;

namespace SmartVillage.Services.Hazards.Notices;

/// <summary>What a notice may say, and for how long.</summary>
public static class NoticeRules
{
    private const int LongestLine = 160;
    private const int LongestText = 2000;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>Everything wrong with it, by field, in Indonesian.</summary>
    public static IReadOnlyList<(string Field, string Detail)> Check(NoticeContent content, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(content);
        var faults = new List<(string, string)>();
        Text("event", content.Event, LongestLine, isNeeded: true);
        Text("headline", content.Headline, LongestLine, isNeeded: true);
        Text("description", content.Description, LongestText, isNeeded: false);
        Text("instruction", content.Instruction, LongestText, isNeeded: false);
        Text("area", content.Area, LongestLine, isNeeded: false);
        Word("category", content.Category, CapWords.Categories);
        Word("responseType", content.ResponseType, CapWords.ResponseTypes);
        Word("urgency", content.Urgency, CapWords.Urgencies);
        Word("severity", content.Severity, CapWords.Severities);
        Word("certainty", content.Certainty, CapWords.Certainties);
        if (content.ExpiresAt <= now || content.ExpiresAt <= content.BeginsAt || content.ExpiresAt - now > Longest)
        {
            faults.Add(("expiresAt", "Harus sesudah sekarang dan sesudah beginsAt, paling lama 30 hari lagi."));
        }

        return faults;

        void Text(string field, string? text, int longest, bool isNeeded)
        {
            if ((isNeeded && string.IsNullOrWhiteSpace(text)) || text?.Length > longest || (text is not null && PlainText.Clean(text) != text))
            {
                faults.Add((field, $"Isi {(isNeeded ? 1 : 0)} sampai {longest} huruf tanpa tanda kendali."));
            }
        }

        void Word(string field, string word, IReadOnlyList<string> known)
        {
            if (!known.Contains(word, StringComparer.Ordinal))
            {
                faults.Add((field, $"Pilih salah satu: {string.Join(", ", known)}."));
            }
        }
    }
}
