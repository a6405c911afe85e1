using System.Globalization;
using SmartVillage.App.Mutakhiran;
using SmartVillage.Domain.Errors;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Store.Access;

namespace SmartVillage.App.Commands;

/// <summary>How long a new key is good (PRV-06): as long as was said, or half a year for who opens and decides, until the campaign ends for who visits, a year for the others.</summary>
internal static class KeyLife
{
    private const int HalfYear = 180;
    private const int Year = 365;

    /// <summary>The last moment of a key that is made now, by the clock on the wall of this machine.</summary>
    public static async Task<DateTimeOffset> EndAsync(CommandScope scope, string role, string? village, string? until, int? days, CancellationToken cancellation)
    {
        var time = scope.Get<TimeProvider>();
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        if (until is not null && days is not null)
        {
            throw new SmartVillageException("SV-APP-050", "Masa berlaku itu disebut dua kali.", "Pakai salah satu: --until 2027-04-30 atau --days 90.");
        }

        return EndOf(time, until is not null ? DayOf(until, today) : today.AddDays(days ?? await UsualDaysAsync(scope, role, village, today, cancellation)));
    }

    private static async Task<int> UsualDaysAsync(CommandScope scope, string role, string? village, DateOnly today, CancellationToken cancellation)
    {
        if (ApiRoles.SeesOwnAreas(role) && CampaignVillages.Parse(village) is { } code
            && (await scope.Get<ICampaignStore>().ListAsync(code, cancellation)).FirstOrDefault(campaign => campaign.State == CampaignState.Open && campaign.Calendar.Closes >= today) is { } open)
        {
            return open.Calendar.Closes.DayNumber - today.DayNumber;
        }

        return ApiRoles.IsPrivileged(role) || ApiRoles.SeesOwnAreas(role) ? HalfYear : Year;
    }

    private static DateOnly DayOf(string text, DateOnly today) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) && last >= today
            ? last
            : throw new SmartVillageException("SV-APP-048", "Hari terakhir itu tidak terbaca atau sudah lewat.", "Tulis seperti --until 2027-04-30.");

    private static DateTimeOffset EndOf(TimeProvider time, DateOnly last)
    {
        var midnight = last.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, time.LocalTimeZone.GetUtcOffset(midnight));
    }
}
