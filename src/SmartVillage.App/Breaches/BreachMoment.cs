using System.Globalization;
using SmartVillage.Domain.Errors;

namespace SmartVillage.App.Breaches;

/// <summary>Moments as people type them, by the clock on the wall of this machine.</summary>
internal static class BreachMoment
{
    private static readonly string[] Shapes = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm"];

    public static DateTimeOffset Read(string text, TimeProvider time) =>
        DateTime.TryParseExact(text, Shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new DateTimeOffset(local, time.LocalTimeZone.GetUtcOffset(local))
            : throw new SmartVillageException("SV-APP-051", "Waktu itu tidak terbaca.", "Tulis seperti 2027-03-02T08:30 atau 2027-03-02, menurut jam mesin ini.");
}
