using SmartVillage.Domain.Privacy;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.Requests;

namespace SmartVillage.Marketplace.Sellers;

/// <summary>What an operator may write on a card; every fault is named with its remedy.</summary>
public static class SellerCardRules
{
    private const int NibDigits = 13;
    private const int KbliDigits = 5;
    private const int MostKbli = 20;
    private const int LongestName = 100;
    private const int LongestText = 200;
    private const int LongestNumber = 50;
    private static readonly int[] KbliVersions = [2020, 2025];

    /// <summary>Faults in Indonesian; empty when the card can be written.</summary>
    /// <param name="card">What is to be written.</param>
    /// <param name="before">What stands there, or null.</param>
    public static IReadOnlyList<string> Check(SellerCardDetails card, SellerCardDetails? before)
    {
        ArgumentNullException.ThrowIfNull(card);
        var faults = new List<string>();
        Fail(faults, !IsText(card.Name, LongestName), $"name: isi nama usaha paling banyak {LongestName} huruf, tanpa NIK atau No. KK.");
        Fail(faults, card.Hours is { } hours && (hours.Length > LongestText || !OpeningHours.AreValid(hours)), "hours: tulis jam seperti Mo-Fr 08:00-16:00, atau Mo-Su.");
        Fail(faults, !IsText(card.DeliveryArea, LongestText), $"deliveryArea: isi paling banyak {LongestText} huruf, tanpa NIK atau No. KK.");
        CheckNib(faults, card.Nib, before?.Nib);
        CheckKbli(faults, card.Kbli);
        Fail(faults, !IsPaper(card.Halal), $"halal.number: tulis nomor sertifikat halal seperti pada dokumennya, paling banyak {LongestNumber} huruf.");
        Fail(faults, !IsPaper(card.Pirt), $"pirt.number: tulis nomor P-IRT seperti pada dokumennya, paling banyak {LongestNumber} huruf.");
        return faults;
    }

    /// <summary>Whether a text is a business number: 13 digits, not all alike.</summary>
    public static bool IsNib(string? number) => number is { Length: NibDigits } && number.All(char.IsAsciiDigit) && number.Any(c => c != number[0]);

    private static void CheckNib(List<string> faults, BusinessNumber? nib, BusinessNumber? before)
    {
        if (nib is null)
        {
            return;
        }

        Fail(faults, !IsNib(nib.Number), $"nib.number: NIB terdiri atas {NibDigits} angka; salin dari dokumen NIB.");
        Fail(faults, nib.Standing == NibStanding.VerifiedByOss && nib != before, "nib.standing: VerifiedByOss hanya diberikan oleh pemeriksaan OSS; tulis Claimed atau DocumentSeen.");
        Fail(faults, nib.Standing == NibStanding.DocumentSeen && nib.CheckedOn is null, "nib.checkedOn: isi tanggal dokumen NIB dilihat.");
        Fail(faults, nib.Standing == NibStanding.Claimed && nib.CheckedOn is not null, "nib.checkedOn: kosongkan; NIB yang hanya diakui belum dilihat.");
        Fail(faults, !Enum.IsDefined(nib.Standing), "nib.standing: tulis Claimed atau DocumentSeen.");
    }

    private static void CheckKbli(List<string> faults, IReadOnlyList<KbliCode> codes)
    {
        Fail(faults, codes.Count > MostKbli, $"kbli: paling banyak {MostKbli} kode.");
        Fail(
            faults,
            codes.Any(k => k?.Code is not { Length: KbliDigits } || !k.Code.All(char.IsAsciiDigit) || !KbliVersions.Contains(k.Version)),
            $"kbli: setiap kode {KbliDigits} angka dengan version 2020 atau 2025.");
        Fail(faults, codes.Distinct().Count() != codes.Count, "kbli: kode yang sama ditulis dua kali; hapus salah satu.");
    }

    private static bool IsPaper(PaperClaim? claim) => claim is null || (claim.Number is { Length: > 0 } && IsText(claim.Number, LongestNumber, allowsIdentity: true));

    /// <summary>Certificates have up to sixteen digits of their own, so their numbers cannot be told from identity numbers.</summary>
    private static bool IsText(string? text, int longest, bool allowsIdentity = false) =>
        text is null || (text.Length <= longest && !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl) && text.IndexOfAny(['<', '>']) < 0
            && (allowsIdentity || !DigitRun.HoldIdentity(text)));

    private static void Fail(List<string> faults, bool holds, string fault)
    {
        if (holds)
        {
            faults.Add(fault);
        }
    }
}
