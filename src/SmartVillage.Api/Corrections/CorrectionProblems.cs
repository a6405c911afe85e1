using SmartVillage.Api.Http;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.WriteBack.Import;

namespace SmartVillage.Api.Corrections;

/// <summary>Refusals about corrections and import files, as problems.</summary>
internal static class CorrectionProblems
{
    public static readonly ApiProblem BadProposal = Problems.Bad(
        "invalid-proposal", "Usulan tidak sah.", $"Isi 1 sampai {CorrectionsOrder.Most} usulan, masing-masing dengan clientId, tepat salah satu dari resident atau family, dan fields.");

    public static readonly ApiProblem BadEvidence = Problems.Bad("invalid-evidence", "Bukti tidak sah.", "Isi kind dengan pilihan di /docs, dan number paling banyak 60 huruf.");

    public static ApiProblem Of(CorrectionRefusal refusal)
    {
        var (title, remedy) = CorrectionRefusals.TextOf(refusal);
        return refusal switch
        {
            CorrectionRefusal.NotFound => Problems.NotFound,
            CorrectionRefusal.ChangedMeanwhile => Problems.ChangedMeanwhile,
            CorrectionRefusal.NoRight => Problems.Forbidden,
            CorrectionRefusal.OwnProposal => new ApiProblem(403, "own-proposal", title, remedy),
            CorrectionRefusal.NotOwnProposal => new ApiProblem(403, "not-own-proposal", title, remedy),
            CorrectionRefusal.NoteNeeded => Problems.Bad("note-needed", title, "Isi note: apa yang ditanyakan, mengapa ditunda, atau mengapa ditolak."),
            CorrectionRefusal.NoSuchField => Problems.Bad("unknown-field", title, "Baca usulnya lagi; nama isiannya ada pada fields."),
            CorrectionRefusal.DocumentNeeded => new ApiProblem(409, "document-needed", title, "Kirim buktinya dengan langkah Submit, atau berikan formulir F-1.06 dan arahkan warga ke Dukcapil (langkah Park)."),
            CorrectionRefusal.BaseChanged => new ApiProblem(409, "base-changed", title, remedy),
            CorrectionRefusal.OtherPending => new ApiProblem(409, "other-pending", title, remedy),
            CorrectionRefusal.SubjectGone => new ApiProblem(409, "subject-gone", title, remedy),
            _ => new ApiProblem(409, "not-allowed-now", title, "Baca keadaannya lagi; langkah yang mungkin ada pada isian next."),
        };
    }

    public static ApiProblem Of(IReadOnlyList<CorrectionFault> faults) => Problems.Bad("invalid-proposal", "Ada usulan yang belum benar; tidak satu pun disimpan.", "Perbaiki yang disebut pada errors, lalu kirim semuanya lagi.") with
    {
        // A name that is not one of ours is not repeated: it may be anything.
        Faults = [.. faults.Select(fault => ($"corrections[{fault.Draft}]{(CorrectableFields.Find(fault.Field) is { IsSpecific: false } || fault.Field is "clientId" or "origin" ? $".{fault.Field}" : string.Empty)}", $"{fault.Text} ({fault.Code})"))],
    };

    public static ApiProblem Of(BatchRefusal refusal)
    {
        var (title, remedy) = BatchRefusals.TextOf(refusal);
        return refusal switch
        {
            BatchRefusal.NotFound => Problems.NotFound,
            BatchRefusal.BadOutcome => Problems.Bad("invalid-outcome", title, remedy),
            BatchRefusal.FileExpired => new ApiProblem(410, "file-expired", title, remedy),
            _ => new ApiProblem(409, System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(refusal.ToString()), title, remedy),
        };
    }
}
