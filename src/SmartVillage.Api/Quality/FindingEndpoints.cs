using System.Globalization;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Api.Services;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Evaluation;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.Api.Quality;

/// <summary>The work list of an operator: findings, what helps most first, and who they are about as far as the role may see.</summary>
internal sealed class FindingEndpoints(IQualityEvaluation evaluation, IFindingDesk desk, RecordPages pages, FindingWriter writerOf) : IEndpointGroup
{
    /// <summary>A place in the list is one number: priorities stay small, and numbers of findings far below this.</summary>
    private const long PlaceOfPriority = 1_000_000_000_000;

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/quality/findings", "listFindings", ListAsync)
        {
            Tag = QualityEndpoints.Tag,
            Summary = "Temuan sebagai daftar kerja, yang paling berpengaruh lebih dahulu",
            Description = "Pengaruh = beratnya × pemakaian data (DTSEN, PDPB, DKB) × besarnya RT. Nama dan nomor disamarkan seperti pada penduduk.",
            Right = Right.ReadRecords,
            Identified = true,
            Query =
            [
                QueryParameter.Text("rule", "Aturan, misalnya NIK-07.", "NIK-07"), QueryParameter.Choice("severity", "Beratnya.", Enum.GetNames<Severity>()),
                QueryParameter.Choice("state", "Keadaannya; bawaan Open.", Enum.GetNames<FindingState>()), QueryParameter.Number("area", "Nomor (id) RT, RW, atau dusun.", "12"),
                QueryParameter.Number("family", "Nomor (id) keluarga.", "34"), .. QueryParameter.Paging,
            ],
            Schema = "Finding",
            IsList = true,
        },
        new("GET", "/villages/{code}/quality/findings/{id}", "getFinding", OneAsync)
        {
            Tag = QualityEndpoints.Tag,
            Summary = "Satu temuan, keputusannya, dan layar OpenSID tempat memperbaikinya",
            Right = Right.ReadRecords,
            Identified = true,
            Schema = "FindingDetail",
        },
        new("GET", "/villages/{code}/quality/duplicates/{id}", "getDuplicate", DuplicateAsync)
        {
            Tag = QualityEndpoints.Tag,
            Summary = "Dua baris yang mungkin satu orang, berdampingan",
            Description = "id adalah nomor temuan dari aturan DUP atau NIK-10. Isian disamarkan menurut peran; same mengatakan apakah nilai aslinya sama.",
            Right = Right.ReadRecords,
            Identified = true,
            Schema = "Duplicate",
        },
    ];

    private async Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var query = request.Query;
        var (rule, severity, state) = (query.Text("rule", maxLength: 10), query.Choice("severity", Enum.GetNames<Severity>()), query.Choice("state", Enum.GetNames<FindingState>()));
        var (area, family) = (query.Number("area", 1, PlaceOfPriority - 1), query.Number("family", 1, PlaceOfPriority - 1));
        if (rule is not null && RuleCatalog.Find(rule) is null)
        {
            return Problems.BadParameter("rule", "Isi id aturan dari /quality/rules.");
        }

        await evaluation.EnsureCurrentAsync(CatalogDesk.CodeOf(request), cancellationToken);
        var (start, problem) = pages.Start(request);
        if (problem is not null)
        {
            return problem;
        }

        var found = desk.List(CatalogDesk.CodeOf(request), new FindingFilter
        {
            Rule = rule,
            Severity = severity is null ? null : Enum.Parse<Severity>(severity),
            State = state is null ? FindingState.Open : Enum.Parse<FindingState>(state),
            Areas = request.AreasBelow(area),
            Family = family,
            Without = request.Caller.RulesNotShown,
            After = start!.AfterId is { } place ? new FindingPlace(place / PlaceOfPriority, place % PlaceOfPriority) : null,
            Take = start.Limit + 1,
        });
        var page = found.Take(start.Limit).ToList();
        var next = found.Count > start.Limit ? pages.Next(start, ((page[^1].Priority * PlaceOfPriority) + page[^1].Id).ToString(CultureInfo.InvariantCulture)) : null;
        request.Note(page.SelectMany(finding => finding.Residents));
        return new Answer(start.Meta, request.Today, writer => FindingWriter.Write(writer, request, page)) { IsList = true, Next = next, Cacheable = false };
    }

    private async Task<IResult> OneAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        await evaluation.EnsureCurrentAsync(CatalogDesk.CodeOf(request), cancellationToken);
        if (desk.Find(CatalogDesk.CodeOf(request), id) is not { } finding || !request.Caller.Sees(finding.AreaId) || request.Caller.RulesNotShown.Contains(finding.Rule))
        {
            return Problems.NotFound;
        }

        request.Note(finding.Residents);
        return new Answer(request.Meta(), request.Today, writer => writerOf.WriteDetail(writer, request, finding)) { Cacheable = false };
    }

    private async Task<IResult> DuplicateAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        await evaluation.EnsureCurrentAsync(CatalogDesk.CodeOf(request), cancellationToken);
        if (desk.Find(CatalogDesk.CodeOf(request), id) is not { Subject: SubjectKind.Resident, OtherId: { } other } finding || !IsAboutDuplicates(finding)
            || request.Reader.Find(Entities.Residents, request.Village.Id, finding.SubjectId) is not { } one || request.Reader.Find(Entities.Residents, request.Village.Id, other) is not { } two)
        {
            return Problems.NotFound;
        }

        request.Note([one.Id, two.Id]);
        return new Answer(request.Meta(), request.Today, writer => DuplicateJson.Write(writer, request, finding, one, two)) { Cacheable = false };
    }

    private static bool IsAboutDuplicates(Finding finding) => finding.Rule == "NIK-10" || finding.Rule.StartsWith("DUP-", StringComparison.Ordinal);
}
