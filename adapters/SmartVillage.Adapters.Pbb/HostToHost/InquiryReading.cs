using SmartVillage.Adapters.Http;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Pbb;

namespace SmartVillage.Adapters.Pbb.HostToHost;

/// <summary>What an inquiry found; the owner's name, if the other side sent one, is only compared.</summary>
internal sealed record FoundBill(PbbBill Bill, string? Owner);

/// <summary>Reads the codes of both ways. HTTP 200 says nothing.</summary>
internal static class InquiryReading
{
    public static AdapterAnswer<FoundBill> Read(PbbKind kind, OutsideSystem system, RawAnswer raw, Nop nop, int year)
    {
        var answer = raw.Read(PbbJson.Types.InquiryAnswer);
        return (kind == PbbKind.KeyInAddress ? answer?.Status ?? answer?.Code : answer?.Code ?? answer?.Status) is { } code && answer is not null
            ? Meaning(kind, code, answer.Pesan ?? answer.Desc) switch
            {
                AnswerStatus.Ok => BillFields.Of(answer.Data) is { } fields
                    ? AdapterAnswers.Ok(new FoundBill(
                        new PbbBill { Nop = nop, TaxYear = year, Amount = fields.Amount, Penalty = fields.Penalty, DueOn = fields.DueOn, IsPaid = false }, fields.Owner))
                    : system.OfBare<FoundBill>(raw),
                AnswerStatus.Conflict => AdapterAnswers.Ok(new FoundBill(
                    new PbbBill { Nop = nop, TaxYear = year, IsPaid = true, Amount = BillFields.Of(answer.Data)?.Amount }, BillFields.Of(answer.Data)?.Owner)),
                var failure => AdapterAnswers.Failed<FoundBill>(failure, "Kantor pajak tidak menemukan atau menolak pertanyaan ini.", code, raw.RetryAfter),
            }
            : system.OfBare<FoundBill>(raw);
    }

    /// <summary>1 of Gunungkidul is both "wrong key" and "not found"; only the words tell.</summary>
    private static AnswerStatus Meaning(PbbKind kind, string code, string? words) => (kind, code) switch
    {
        (PbbKind.KeyInAddress, "0") => AnswerStatus.Ok,
        (PbbKind.KeyInAddress, "2") => AnswerStatus.Conflict,
        (PbbKind.KeyInAddress, "1") when words?.Contains("keamanan", StringComparison.OrdinalIgnoreCase) == true => AnswerStatus.Unauthorized,
        (PbbKind.KeyInAddress, "1") => AnswerStatus.NotFound,
        (PbbKind.KeyInAddress, "4") => AnswerStatus.Unauthorized,
        (PbbKind.BearerToken, "00") => AnswerStatus.Ok,
        (PbbKind.BearerToken, "88") => AnswerStatus.Conflict,
        (PbbKind.BearerToken, "05") => AnswerStatus.Unauthorized,
        (PbbKind.BearerToken, "13") => AnswerStatus.NotFound,
        (PbbKind.BearerToken, "17") => AnswerStatus.Invalid,
        _ => AnswerStatus.Unavailable,
    };
}
