using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Services;
using SmartVillage.Domain.Privacy;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.WorkLists;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Campaigns;

/// <summary>What a client in the field needs: the open sheets of its RT, and where visits are reported.</summary>
internal sealed class CampaignFieldEndpoints(ICampaignStore store, ICampaignCorrections corrections, WorkListDesk lists, ApiOptions options) : IEndpointGroup
{
    private const int MostVisits = 200;
    private const int LongestClientId = 64;
    private const string SecondLooks = "second";

    private static readonly IReadOnlyList<string> Kinds = ["first", SecondLooks];

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", $"{CampaignEndpoints.Root}/{{id}}/sheets", "listCampaignSheets", SheetsAsync)
        {
            Tag = CampaignEndpoints.Tag,
            Summary = "Lembar keluarga yang masih harus dikunjungi",
            Description = "Petugas lapangan melihat RT atau RW pada kuncinya dan RT yang ditugaskan kepadanya, sampai kampanye ditutup; petugas kantor melihat semuanya, atau satu area. Nama anak berupa inisial, No. KK empat angka terakhir; NIK disalin dari kartu, tidak dibacakan.",
            Right = Right.VisitFamilies,
            Identified = true,
            Query = [QueryParameter.Number("area", "Nomor (id) RT, RW, atau dusun.", "12"), QueryParameter.Choice("kind", "Kunjungan pertama, atau kunjungan ulang oleh pengawas (bukan Enumerator); bawaan first.", [.. Kinds])],
            Schema = "CampaignSheet",
            IsList = true,
        },
        new("POST", $"{CampaignEndpoints.Root}/{{id}}/visits", "reportVisits", VisitAsync)
        {
            Tag = CampaignEndpoints.Tag,
            Summary = "Laporkan kunjungan; semuanya dicatat, atau tidak satu pun",
            Description = "clientId yang sama dicatat sekali, jadi laporan dari telepon yang sempat tanpa sinyal boleh dikirim ulang. Jawaban dikirim sebagai usulan perbaikan (…/corrections).",
            Right = Right.VisitFamilies,
            Identified = true,
            Action = "ajukan",
            Body = "VisitsOrder",
            Schema = "CampaignTask",
            IsList = true,
        },
        new("POST", $"{CampaignEndpoints.Root}/{{id}}/families", "addFoundFamily", FoundAsync)
        {
            Tag = CampaignEndpoints.Tag,
            Summary = "Tambahkan keluarga yang ditemukan di lapangan",
            Description = "Jawabannya kode lembar baru; laporkan kunjungannya dengan hasil New, lalu daftarkan keluarganya lewat layar OpenSID.",
            Right = Right.VisitFamilies,
            Identified = true,
            Action = "ajukan",
            Body = "FoundFamilyOrder",
            Schema = "CampaignTask",
            Success = StatusCodes.Status201Created,
        },
        new("PUT", $"{CampaignEndpoints.Root}/{{id}}/assignments", "assignCampaignArea", AssignAsync)
        {
            Tag = CampaignEndpoints.Tag,
            Summary = "Tugaskan sebuah RT kepada pemilik kunci",
            Description = "people menggantikan daftar RT itu; namanya seperti pada kunci (smartvillage key create --name).",
            Right = Right.ManageCampaigns,
            Identified = true,
            Action = "putuskan",
            Body = "AssignmentOrder",
            Schema = "CampaignAssignment",
            IsList = true,
        },
        new("GET", $"{CampaignEndpoints.Root}/{{id}}/assignments", "listCampaignAssignments", AssignmentsAsync)
        {
            Tag = CampaignEndpoints.Tag,
            Summary = "Siapa mengunjungi RT mana, dan berapa kunjungan setiap orang",
            Description = "Untuk membagi pekerjaan dan melihat siapa perlu dibantu, bukan untuk membandingkan orang. proposals: usulan sejak kampanye dibuka; rejected: yang ditolak.",
            Right = Right.ManageCampaigns,
            Schema = "CampaignAssignment",
            IsList = true,
        },
    ];

    private async Task<IResult> SheetsAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var area = request.Query.Number("area", 1, 1_000_000_000_000);
        var secondLooks = request.Query.Choice("kind", Kinds) == SecondLooks;
        if (request.Query.Problem is { } bad)
        {
            return bad;
        }

        var (problem, campaign) = await OpenAsync(request, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (secondLooks && !MayLookAgain(request.Caller))
        {
            return Problems.Forbidden;
        }

        var (made, _) = await lists.BuildAsync(campaign!, request.AreasBelow(area), secondLooks, cancellationToken);
        request.Note(WorkListDesk.ResidentsOf(made));
        return new Answer(request.Meta(), request.Today, writer =>
        {
            writer.WriteStartArray();
            foreach (var list in made)
            {
                foreach (var sheet in list.Sheets)
                {
                    CampaignJson.Write(writer, list, sheet);
                }
            }

            writer.WriteEndArray();
        })
        {
            IsList = true,
            Cacheable = false,
        };
    }

    private async Task<IResult> VisitAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (order, bad) = await JsonBody.ReadAsync(request.HttpContext.Request, CampaignJsonContext.Default.VisitsOrder, JsonBody.ManyBytes, cancellationToken);
        if (bad is not null)
        {
            return bad;
        }

        var (problem, campaign) = await OpenAsync(request, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var visits = order!.Visits.Select(visit => Read(visit, request.Caller)).OfType<Visit>().ToList();
        if (visits.Count is 0 or > MostVisits || visits.Count != order.Visits.Count)
        {
            return CampaignRefusals.BadVisits;
        }

        var checks = new List<VisitRecording>(visits.Count);
        foreach (var visit in visits)
        {
            // A sheet of somebody else is one that does not exist.
            checks.Add(
                await store.FindTaskAsync(visit.Task, cancellationToken) is not { } task || task.CampaignId != campaign!.Id || !IsSeen(request, task) ? VisitRecording.NoSuchTask
                : visit.IsRecheck && !MayLookAgain(request.Caller) ? VisitRecording.NotForRecheck
                : VisitRecording.Recorded);
        }

        var recordings = checks.Exists(check => check != VisitRecording.Recorded)
            ? checks
            : await store.RecordAsync(CatalogDesk.CodeOf(request), visits, CancellationToken.None);
        var faults = recordings.Index().Where(pair => pair.Item is not (VisitRecording.Recorded or VisitRecording.Known))
            .Select(pair => ($"visits[{pair.Index}]", CampaignRefusals.Of(pair.Item).Detail)).ToList();
        return faults.Count > 0
            ? new ApiProblem(409, "visits-refused", "Tidak ada kunjungan yang dicatat.", "Perbaiki yang disebut pada errors, lalu kirim lagi semuanya.") { Faults = faults }
            : await ShowAsync(request, visits, cancellationToken);
    }

    /// <summary>A second look is a supervisor's.</summary>
    private static bool MayLookAgain(Caller caller) => caller.Role is not ApiRoles.Enumerator;

    /// <summary>Whether the family stands where the caller visits, or stood there when the sheets were drawn up.</summary>
    private static bool IsSeen(ApiRequest request, FamilyTask task) =>
        request.Caller.Sees(task.AreaId) || (task.FamilyId is { } family && request.Reader.Visible(Entities.Families, request.Village.Id, [family]).Count > 0);

    private async Task<IResult> ShowAsync(ApiRequest request, List<Visit> visits, CancellationToken cancellationToken)
    {
        var tasks = new List<FamilyTask>(visits.Count);
        foreach (var code in visits.Select(visit => visit.Task).Distinct())
        {
            tasks.Add((await store.FindTaskAsync(code, cancellationToken))!);
        }

        return new Answer(request.Meta(), request.Today, writer =>
        {
            writer.WriteStartArray();
            tasks.ForEach(task => CampaignJson.Write(writer, task));
            writer.WriteEndArray();
        })
        {
            IsList = true,
            Cacheable = false,
        };
    }

    private static Visit? Read(VisitOrder order, Caller caller) =>
        TaskCode.TryParse(order.Task, out var code) && Enum.TryParse<VisitOutcome>(order.Outcome, out var outcome) && Enum.IsDefined(outcome)
        && order.ClientId.Length is > 0 and <= LongestClientId && !DigitRun.HoldIdentity(order.ClientId)
            ? new Visit(code, order.Day, outcome, caller.Name, caller.KeyId, order.Recheck, $"{code.Value}.{order.ClientId}")
            : null;

    private async Task<IResult> FoundAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (order, bad) = await JsonBody.ReadAsync(request.HttpContext.Request, CampaignJsonContext.Default.FoundFamilyOrder, options.RequestBodyBytes, cancellationToken);
        if (bad is not null)
        {
            return bad;
        }

        var (problem, campaign) = await OpenAsync(request, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (!request.Caller.Sees(order!.Area) || campaign!.Baseline.Scope?.Holds(order.Area) == false || !request.Reader.ListPlaces(request.Village.Id).Any(area => area.Id == order.Area))
        {
            return CampaignRefusals.NeedsArea;
        }

        return await store.AddTaskAsync(campaign!.Id, new FamilyTaskDraft(TaskCode.Draw(), FamilyId: null, order.Area, IsRechecked: false), CancellationToken.None) is { } task
            ? new Answer(request.Meta(), request.Today, writer => CampaignJson.Write(writer, task)) { Cacheable = false, Status = StatusCodes.Status201Created }
            : Problems.NotFound;
    }

    private async Task<IResult> AssignAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (order, bad) = await JsonBody.ReadAsync(request.HttpContext.Request, CampaignJsonContext.Default.AssignmentOrder, options.RequestBodyBytes, cancellationToken);
        if (bad is not null)
        {
            return bad;
        }

        var (problem, campaign) = await OpenAsync(request, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var people = order!.People.Select(person => person.Trim()).ToList();
        if (people.Count > 20 || people.Exists(person => person.Length is 0 or > 100 || IdentityDigits.AreIn(person)))
        {
            return CampaignRefusals.BadPeople;
        }

        if (!request.Reader.ListPlaces(request.Village.Id).Any(area => area.Id == order.Area))
        {
            return CampaignRefusals.NeedsArea;
        }

        await store.AssignAsync(campaign!.Id, order.Area, people, CancellationToken.None);
        return await AssignmentsAsync(request, cancellationToken);
    }

    private async Task<IResult> AssignmentsAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (problem, campaign) = await CampaignEndpoints.FindAsync(request, store, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var assignments = await store.ListAssignmentsAsync(campaign!.Id, cancellationToken);
        var visits = (await store.CountVisitsAsync(campaign.Id, cancellationToken)).ToDictionary(count => count.Person, StringComparer.OrdinalIgnoreCase);
        var proposals = (await corrections.CountByPersonAsync(campaign.Village, campaign.StartedAt, cancellationToken)).ToDictionary(count => count.Person, StringComparer.OrdinalIgnoreCase);
        return new Answer(request.Meta(), request.Today, writer =>
        {
            writer.WriteStartArray();
            foreach (var assignment in assignments)
            {
                var count = visits.GetValueOrDefault(assignment.Person);
                writer.WriteStartObject();
                writer.WriteNumber("area", assignment.AreaId);
                writer.WriteString("person", assignment.Person);
                writer.WriteNumber("visits", count?.Visits ?? 0);
                writer.WriteNumber("days", count?.Days ?? 0);
                var proposed = proposals.GetValueOrDefault(assignment.Person);
                writer.WriteNumber("proposals", proposed?.Proposed ?? 0);
                writer.WriteNumber("rejected", proposed?.Rejected ?? 0);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        })
        {
            IsList = true,
            Cacheable = false,
        };
    }

    private async Task<(ApiProblem? Problem, Campaign? Campaign)> OpenAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (problem, campaign) = await CampaignEndpoints.FindAsync(request, store, cancellationToken);
        return problem is null && campaign!.State == CampaignState.Closed ? (CampaignRefusals.Closed, null) : (problem, campaign);
    }
}
