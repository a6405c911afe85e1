using Microsoft.Extensions.Configuration;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.App.Configuration;

/// <summary>Reads what is configured about campaigns.</summary>
internal static class CampaignSettings
{
    private const string Section = "Mutakhiran";

    public static CampaignOptions Read(IConfiguration section, SettingValues values)
    {
        var rules = section.GetSection($"{Section}:Rules").GetChildren().Select(rule => rule.Value?.Trim().ToUpperInvariant() ?? string.Empty).ToList();
        if (rules.Find(rule => RuleCatalog.Find(rule) is null) is not null)
        {
            values.Fail($"{Section}:Rules", "memuat aturan yang tidak dikenal; lihat daftarnya di /api/v1/villages/{kode}/quality/rules");
        }

        var percent = values.Count($"{Section}:RecheckPercent", new CampaignOptions().RecheckPercent);
        if (percent > 100)
        {
            values.Fail($"{Section}:RecheckPercent", "paling banyak 100");
        }

        return new CampaignOptions
        {
            OnlyByHand = values.Flag($"{Section}:OnlyByHand"),
            Contact = values.Text($"{Section}:Contact"),
            RecheckPercent = percent,
            Rules = rules,
            Yearly = Days(values, $"{Section}:Yearly", CampaignCalendar.Yearly(2027)),
            Short = Days(values, $"{Section}:Short", CampaignCalendar.Short(2027)),
        };
    }

    private static YearDays? Days(SettingValues values, string key, CampaignCalendar usual)
    {
        var days = new YearDays(
            Day(values, $"{key}:Opens", usual.Opens),
            Day(values, $"{key}:FieldFrom", usual.FieldFrom),
            Day(values, $"{key}:FieldUntil", usual.FieldUntil),
            Day(values, $"{key}:ApprovalUntil", usual.ApprovalUntil),
            Day(values, $"{key}:WriteBackUntil", usual.WriteBackUntil),
            Day(values, $"{key}:Closes", usual.Closes));
        if (!days.In(usual.Opens.Year).IsInOrder())
        {
            values.Fail(key, "tanggalnya tidak berurutan (Opens, FieldFrom, FieldUntil, ApprovalUntil, WriteBackUntil, Closes, semuanya dalam satu tahun)");
        }

        return days;
    }

    private static MonthDay Day(SettingValues values, string key, DateOnly usual)
    {
        if (values.Text(key) is not { } text)
        {
            return new MonthDay(usual.Month, usual.Day);
        }

        if (!MonthDay.TryParse(text, out var day))
        {
            values.Fail(key, "harus berupa bulan dan hari, misalnya 01-05");
        }

        return day;
    }
}
