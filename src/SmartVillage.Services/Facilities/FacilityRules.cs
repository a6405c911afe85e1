using SmartVillage.Services.Catalog;
using SmartVillage.Services.Requests;

namespace SmartVillage.Services.Facilities;

/// <summary>Checks what an operator says about a facility. Nothing that is wrong is repeated.</summary>
public static class FacilityRules
{
    /// <summary>Most facilities that a village may have; a list of lamps of a kelurahan is some hundreds.</summary>
    public const int MostOfVillage = 2000;

    private const int LongestName = 80;
    private const int LongestLine = 200;
    private const int LongestSsid = 32;

    /// <summary>The words without blanks around them; empty ones are none.</summary>
    public static FacilityDetails Clean(FacilityDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        return details with
        {
            Name = PlainText.Clean(details.Name),
            Address = Kept(details.Address),
            Hours = Kept(details.Hours),
            KeeperRole = Kept(details.KeeperRole),
            Ssid = Kept(details.Ssid),
            // About a decimetre; more digits say nothing (RFC 7946, section 11.2).
            Latitude = Math.Round(details.Latitude, 6),
            Longitude = Math.Round(details.Longitude, 6),
        };
    }

    /// <summary>The person's words likewise; null when nothing is left.</summary>
    public static FacilityKeeper? Clean(FacilityKeeper? keeper) =>
        keeper is not null && new FacilityKeeper(Kept(keeper.Name), Kept(keeper.Phone)) is { IsEmpty: false } kept ? kept : null;

    /// <summary>Everything that is wrong with cleaned words.</summary>
    public static IReadOnlyList<RequestFault> Check(FacilityDetails details, FacilityKeeper? keeper, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(details);
        var faults = new List<RequestFault>();
        CheckLine("name", details.Name, LongestName, faults);
        Fail(faults, details.Name.Length == 0, "name", "Nama wajib diisi.", "The name is needed.");
        CheckLine("address", details.Address, LongestLine, faults);
        CheckLine("keeperRole", details.KeeperRole, LongestName, faults);
        Fail(faults, !Enum.IsDefined(details.Kind), "kind", "Jenis tidak dikenal.", "Unknown kind.");
        Fail(
            faults, !Enum.IsDefined(details.Status) || details.Status == FacilityStatus.ReportedOff,
            "status", "Pilih unknown, working, broken, atau closed; reported-off hanya berasal dari laporan warga.", "Choose unknown, working, broken or closed; reported-off comes from reports only.");
        Fail(faults, details.Hours is { } hours && !OpeningHours.AreValid(hours), "hours", "Tulis jam seperti Mo-Fr 08:00-16:00, atau Mo-Su.", "Write hours like Mo-Fr 08:00-16:00, or Mo-Su.");
        Fail(
            faults, details.LastCheckedOn is { } day && (day > today || day < today.AddYears(-10)),
            "lastCheckedOn", "Tanggal pemeriksaan tidak boleh di depan atau lebih dari sepuluh tahun lalu.", "The day of the check must not lie ahead or more than ten years back.");
        if (IndonesianArea.FaultOf(details.Latitude, details.Longitude) is { } place)
        {
            faults.Add(new RequestFault("latitude", place));
        }

        CheckWifi(details, faults);
        CheckKeeper(keeper, faults);
        return faults;
    }

    private static void CheckWifi(FacilityDetails details, List<RequestFault> faults)
    {
        var isWifi = details.Kind == FacilityKind.Wifi;
        CheckLine("ssid", details.Ssid, LongestSsid, faults);
        Fail(faults, !isWifi && details.Ssid is not null, "ssid", "Nama jaringan hanya untuk wifi.", "A network name is for wifi only.");
        Fail(faults, !isWifi && details.IsFree is not null, "isFree", "Isian ini hanya untuk wifi.", "This field is for wifi only.");
    }

    private static void CheckKeeper(FacilityKeeper? keeper, List<RequestFault> faults)
    {
        Fail(faults, keeper?.Name?.Length > LongestName, "keeperName", $"Isian ini paling banyak {LongestName} huruf.", $"This field may have {LongestName} letters.");
        Fail(faults, PersonalText.HoldsIdentity(keeper?.Name), "keeperName", "Hapus NIK atau No. KK.", "Remove the identity number.");
        Fail(faults, keeper?.Phone is { } phone && !PhoneNumbers.IsInternational(phone), "keeperPhone", "Tulis nomor lengkap, seperti 0812 0000 0000 atau +62 812 0000 0000.", "Write the whole number, like 0812 0000 0000 or +62 812 0000 0000.");
    }

    /// <summary>Texts that everybody sees: no number of a person or of a device, and no link into which one could be put.</summary>
    private static void CheckLine(string field, string? text, int longest, List<RequestFault> faults)
    {
        if (text is null)
        {
            return;
        }

        Fail(faults, text.Length > longest || text.Any(char.IsControl), field, $"Isi paling banyak {longest} huruf dalam satu baris.", $"Give at most {longest} letters in one line.");
        Fail(
            faults, PersonalText.Hide(text, []) != text, field,
            "Isian ini tampil kepada umum: hapus NIK, nomor telepon, dan surel. Nomor penjaga diisi pada keeperPhone.", "Everybody sees this: remove identity and phone numbers and e-mail addresses.");
        Fail(faults, DeviceAddresses.AreIn(text), field, "Alamat perangkat (MAC atau IP) tidak disimpan; hapus dari isian ini.", "Addresses of devices (MAC or IP) are not kept; remove it.");
    }

    private static string? Kept(string? text) => text is null ? null : PlainText.Clean(text) is { Length: > 0 } kept ? kept : null;

    private static void Fail(List<RequestFault> faults, bool isWrong, string field, string id, string en)
    {
        if (isWrong)
        {
            faults.Add(new RequestFault(field, new LocalText(id, en)));
        }
    }
}
