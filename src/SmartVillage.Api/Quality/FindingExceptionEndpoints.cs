using System.Globalization;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Services;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.Api.Quality;

/// <summary>Setting findings aside and taking that back.</summary>
internal sealed class FindingExceptionEndpoints(IFindingDesk desk, FindingWriter writerOf, ApiOptions options) : IEndpointGroup
{
    private const int LongestYears = 2;

    public IEnumerable<ApiRoute> Routes =>
    [
        Route("POST", "exceptFinding", "Kecualikan temuan dengan alasan", ExceptAsync) with
        {
            Description = "kind Other memerlukan until, paling lama dua tahun. AsOnIdentityCard (NIK-04, NIK-06, NIK-07) dan NotTheSamePerson (DUP) berlaku selama nilainya tidak berubah.",
            Body = "ExceptionOrder",
        },
        Route("DELETE", "withdrawException", "Tarik kembali pengecualian", WithdrawAsync),
    ];

    private static ApiRoute Route(string method, string name, string summary, Func<ApiRequest, CancellationToken, Task<IResult>> handler) =>
        new(method, "/villages/{code}/quality/findings/{id}/exception", name, handler)
        {
            Tag = QualityEndpoints.Tag,
            Summary = summary,
            Right = Right.ManageFindings,
            Identified = true,
            Action = "putuskan",
            Schema = "FindingDetail",
        };

    private async Task<IResult> ExceptAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        var (order, bad) = await JsonBody.ReadAsync(request.HttpContext.Request, QualityJsonContext.Default.ExceptionOrder, options.RequestBodyBytes, cancellationToken);
        if (bad is not null)
        {
            return bad;
        }

        var village = CatalogDesk.CodeOf(request);
        if (desk.Find(village, id) is not { } finding)
        {
            return Problems.NotFound;
        }

        return WaiverOf(order!, finding, request.Today) is { } waiver
            ? Decided(request, desk.Except(village, id, waiver, request.Caller.Name, request.Caller.KeyId))
            : Problems.Bad(
                "invalid-exception",
                "Pengecualian tidak sah.",
                $"Isi kind, reason (paling banyak {DecisionNote.Longest} huruf tanpa NIK atau No. KK), dan until (tanggal yang belum lewat, paling lama {LongestYears} tahun); hanya kind yang tertulis pada aturan yang boleh tanpa until.");
    }

    private Task<IResult> WithdrawAsync(ApiRequest request, CancellationToken cancellationToken) => Task.FromResult(
        !request.TryGetId("id", out var id) ? Problems.BadId : Decided(request, desk.Withdraw(CatalogDesk.CodeOf(request), id, request.Caller.Name, request.Caller.KeyId)));

    private static FindingWaiver? WaiverOf(ExceptionOrder order, Finding finding, DateOnly today)
    {
        if (!Enum.TryParse<WaiverKind>(order.Kind ?? nameof(WaiverKind.Other), out var kind) || !DecisionNote.TryRead(order.Reason, out var reason) || reason is null)
        {
            return null;
        }

        if (kind != WaiverKind.Other && RuleCatalog.Find(finding.Rule)?.Info.ForGood != kind)
        {
            return null;
        }

        if (order.Until is null)
        {
            return kind == WaiverKind.Other ? null : new FindingWaiver(kind, reason, null);
        }

        return DateOnly.TryParseExact(order.Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) && until >= today && until <= today.AddYears(LongestYears)
            ? new FindingWaiver(kind, reason, until)
            : null;
    }

    private IResult Decided(ApiRequest request, Finding? finding)
    {
        if (finding is null)
        {
            return Problems.NotFound;
        }

        request.Note(finding.Residents);
        return new Answer(request.Meta(), request.Today, writer => writerOf.WriteDetail(writer, request, finding)) { Cacheable = false };
    }
}
