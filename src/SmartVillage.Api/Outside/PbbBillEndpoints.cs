using System.Globalization;
using System.Text.Json;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Residents;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Pbb;

namespace SmartVillage.Api.Outside;

/// <summary>
/// Bills of land and building tax (reference ten-services, section 8): for who knows the number and a word of the owner's name, and for officers with a purpose. A number alone would show what
/// others own, so a wrong word and an unknown number get the same answer. No money is ever taken here.
/// </summary>
internal sealed class PbbBillEndpoints(OutsideDesk outside, RateLimits limits, ApiOptions options) : IEndpointGroup
{
    public const string Tag = "Layanan";

    private const string Bills = "Daftar tagihan PBB";
    private const int LeastLetters = 3;
    private const int MostLetters = 60;

    private static readonly ApiProblem Off = OutsideProblems.Off(Bills, "Adapters:Pbb", "Tanyakan di kantor, atau di BPPRD dan Bank Lampung.");

    private static readonly ApiProblem NoBill = new(404, "bill-not-found", "Tagihan tidak ditemukan, atau kata dari nama pemiliknya tidak cocok.", "Cocokkan NOP, tahun, dan nama pada SPPT.");

    public IEnumerable<ApiRoute> Routes =>
    [
        new("POST", "/villages/{code}/pbb/bill", "findPbbBill", FindAsync)
        {
            Tag = Tag,
            Summary = "Tagihan PBB bagi yang tahu NOP dan satu kata dari nama pemiliknya",
            Description = "Dibatasi per alamat. Nama dan alamat pemilik tidak pernah ditampilkan. listOf: tanggal daftar dari BPPRD, wajib ditampilkan; null: jawaban kantor pajak sendiri. "
                + "amount dan penalty dalam rupiah. Pembayaran hanya lewat kanal resmi; buktinya dikirim dengan permohonan pbb-bukti-bayar.",
            Body = "BillOrder",
            Schema = "PbbBill",
            NeedsEdition = false,
            ServesConfigured = true,
        },
        new("POST", "/villages/{code}/pbb/office-bill", "findPbbBillAsOfficer", FindAsOfficerAsync)
        {
            Tag = Tag,
            Summary = "Tagihan PBB bagi petugas, dengan keperluannya",
            Right = Right.ReadServiceRecords,
            Identified = true,
            Sensitive = true,
            Body = "OfficeBillOrder",
            Schema = "PbbBill",
            NeedsEdition = false,
            ServesConfigured = true,
        },
    ];

    private async Task<IResult> FindAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (limits.RefuseWrite(request.HttpContext.Connection.RemoteIpAddress) is { } refused)
        {
            return refused;
        }

        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, OutsideJsonContext.Default.BillOrder, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (!Nop.TryParse(order!.Nop, out var nop) || order.OwnerWord.Trim().Length is < LeastLetters or > MostLetters)
        {
            return OutsideProblems.BadBill;
        }

        return outside.LiveOf<IPbbBillingPort>(request) is { } port
            ? Shown(request, await port.InquireAsync(nop, order.TaxYear, new BillProof.OwnerName(order.OwnerWord.Trim()), cancellationToken), isTest: false)
            : Off;
    }

    private async Task<IResult> FindAsOfficerAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (order, problem) = await Purpose.ReadOrderAsync(request, OutsideJsonContext.Default.OfficeBillOrder, options, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (!Nop.TryParse(order!.Nop, out var nop))
        {
            return OutsideProblems.BadBill;
        }

        return outside.Of<IPbbBillingPort>(request) is { } found
            ? Shown(request, await found.Port.InquireAsync(nop, order.TaxYear, new BillProof.Officer(), cancellationToken), found.IsTest)
            : Off;
    }

    private static IResult Shown(ApiRequest request, AdapterAnswer<PbbBill> answer, bool isTest) => answer.Status switch
    {
        AnswerStatus.Ok => new Answer(request.Meta(), request.Today, writer => Write(writer, answer.Value!, isTest)) { Cacheable = false },
        AnswerStatus.NotFound => NoBill,
        AnswerStatus.Invalid => OutsideProblems.BadBill,
        _ => OutsideProblems.Of(answer, Bills),
    };

    private static void Write(Utf8JsonWriter writer, PbbBill bill, bool isTest)
    {
        writer.WriteStartObject();
        writer.WriteString("nop", bill.Nop.Written);
        writer.WriteNumber("taxYear", bill.TaxYear);
        OutsideJson.Write(writer, "amount", bill.Amount);
        OutsideJson.Write(writer, "penalty", bill.Penalty);
        OutsideJson.Write(writer, "paid", bill.IsPaid);
        writer.WriteString("paidOn", Day(bill.PaidOn));
        writer.WriteString("dueOn", Day(bill.DueOn));
        writer.WriteString("listOf", Day(bill.ListOf));
        writer.WriteBoolean("test", isTest);
        writer.WriteEndObject();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
