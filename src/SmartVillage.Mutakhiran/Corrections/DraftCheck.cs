using System.Globalization;
using SmartVillage.Domain.Privacy;
using SmartVillage.Domain.Records;

namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>Checks drafts against the edition that is visible. All faults of all drafts, not the first one.</summary>
/// <param name="index">The edition.</param>
/// <param name="today">Day in the village's zone.</param>
/// <param name="forOffice">Whether it is the office that proposes: to anybody else a refusal would say what data spesifik stands there, so that for them it is not there.</param>
public sealed class DraftCheck(SubjectIndex index, DateOnly today, bool forOffice)
{
    /// <summary>Letters of a client's id.</summary>
    public const int LongestClientId = 64;

    /// <summary>Code of the fault that the new value is the present one.</summary>
    public const string NoChange = "no-change";

    /// <summary>Code of the fault that a value may not stand in its field.</summary>
    public const string BadValue = "bad-value";

    private const int LongestBasis = 300;
    private const int LongestNumber = 60;

    /// <summary>What is wrong; empty when the draft may be kept.</summary>
    public IReadOnlyList<CorrectionFault> Check(int position, CorrectionDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var faults = new List<CorrectionFault>();
        if (draft.ClientId is not { Length: > 0 and <= LongestClientId } || !draft.ClientId.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') || DigitRun.HoldIdentity(draft.ClientId))
        {
            faults.Add(new CorrectionFault(position, "clientId", "bad-client-id", $"Isi clientId 1 sampai {LongestClientId} huruf, angka, titik, garis bawah atau tanda hubung; bukan NIK atau No. KK."));
        }

        if (draft.Origin is { } origin && (origin.Length > LongestClientId || origin.Any(char.IsControl) || DigitRun.HoldIdentity(origin)))
        {
            faults.Add(new CorrectionFault(position, "origin", "bad-origin", $"Isi origin paling banyak {LongestClientId} huruf, tanpa NIK atau No. KK."));
        }

        if (draft.Fields.Count == 0 || draft.Fields.DistinctBy(field => field.Name, StringComparer.Ordinal).Count() != draft.Fields.Count)
        {
            faults.Add(new CorrectionFault(position, string.Empty, "bad-fields", "Isi satu isian atau lebih, masing-masing satu kali."));
        }

        if (SubjectView.Find(index, draft.Subject) is not { } view)
        {
            faults.Add(new CorrectionFault(position, string.Empty, "no-subject", "Penduduk atau keluarga ini tidak ada pada edisi yang berlaku."));
            return faults;
        }

        faults.AddRange(draft.Fields.Select(field => Check(position, draft.Subject, view, field)).OfType<CorrectionFault>());
        return faults;
    }

    private CorrectionFault? Check(int position, CorrectionSubject subject, SubjectView view, FieldDraft draft)
    {
        if (CorrectableFields.Specific.Contains(draft.Name) && !(forOffice && index.Village.SwitchedOn.Contains(draft.Name)))
        {
            return Fault("off: no recorded basis", "Data spesifik tidak disalin tanpa dasar yang tercatat; isi langsung di OpenSID.");
        }

        if (CorrectableFields.Find(draft.Name) is not { } field || field.Subject != subject.Kind)
        {
            return new CorrectionFault(position, string.Empty, "unknown-field", "Ada isian yang tidak dikenal atau bukan untuk penduduk atau keluarga ini.");
        }

        if (!view.WasRead(field))
        {
            return Fault("not-read", "OpenSID desa ini tidak mempunyai kolom untuk isian ini.");
        }

        var value = CorrectableField.Collapse(draft.Value);
        var current = view.ValueOf(field);
        if (!field.IsSame(draft.Base, current))
        {
            return Fault("base-changed", "Nilai yang dilihat sudah tidak sama dengan edisi yang berlaku; baca lagi, lalu usulkan dari nilai yang baru.");
        }

        if (value is null ? current is null : field.IsSame(value, current))
        {
            return Fault(NoChange, "Nilai baru sama dengan yang sekarang.");
        }

        if (value is null && MustBeFilled(field))
        {
            return Fault("cannot-clear", "Isian ini tidak dapat dikosongkan.");
        }

        if (value is not null && !(field.Rule.Allows(value, today) && (field.Field.Kind != FieldKind.Reference || IsRt(value))))
        {
            return Fault(BadValue, field.Rule.Expectation);
        }

        return HasBadWords(draft) ? Fault("bad-words", $"Dasar paling banyak {LongestBasis} huruf tanpa NIK atau No. KK; nomor bukti paling banyak {LongestNumber} huruf.") : null;

        CorrectionFault Fault(string code, string text) => new(position, draft.Name, code, text);
    }

    /// <summary>The number of a parent may be unknown; a wrong one is better emptied on the screen than left.</summary>
    private static bool MustBeFilled(CorrectableField field) => (field.IsIdentity && field.Name is not ("fatherNik" or "motherNik")) || field.Name is "lifeStatus" or "familyRelationship" or "residency" or "area";

    private bool IsRt(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var known) && index.Village.Areas.Any(area => area.Id == known && area.IsRt);

    /// <summary>Whether evidence is something that can be kept.</summary>
    public static bool IsSane(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return Enum.IsDefined(evidence.Kind) && (evidence.Number is not { } number || (number.Length <= LongestNumber && !number.Any(char.IsControl)));
    }

    private static bool HasBadWords(FieldDraft draft) =>
        (draft.Basis is { } basis && (basis.Length > LongestBasis || basis.Any(char.IsControl) || DigitRun.HoldIdentity(basis)))
        || (draft.Evidence is { } evidence && !IsSane(evidence));
}
