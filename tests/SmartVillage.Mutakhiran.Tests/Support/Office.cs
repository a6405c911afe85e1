using Microsoft.Extensions.Time.Testing;
using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Entry;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Progress;
using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.Mutakhiran.Tests.Support;

/// <summary>Everything around campaigns, in memory.</summary>
internal sealed class Office(VillagePopulation population)
    : ICampaignStore, IFieldVisits, IVillagePopulations, ICampaignQuality, ICampaignCorrections, IFieldAnswers, IFamilyEvents, IEditionDifferences, ICampaignDays
{
    public VillagePopulation Population { get; set; } = population;

    public List<Finding> Findings { get; } = [];

    public HashSet<SubjectField> Approved { get; } = [];

    public HashSet<SubjectField>? Changed { get; set; } = [];

    public VillageFigures Figures { get; set; } = new(new ElementCount(50, 100), new Dictionary<long, ElementCount> { [1001] = new(5, 10) });

    public List<FamilyTask> Tasks { get; } = [];

    public List<Visit> Visits { get; } = [];

    public Dictionary<string, AnsweredField> Proposals { get; } = [];

    public Dictionary<string, AnsweredEvent> Events { get; } = [];

    public Campaign? Current { get; set; }

    public DateOnly Day { get; set; } = Some.Today;

    public IReadOnlyList<string> DefaultRules => ["IDN-05", "IDN-07"];

    public MemoryImportBatches Batches { get; } = new(new MemoryCorrections());

    public List<WaitingProposal> Waiting { get; } = [];

    public CampaignDesk Desk(CampaignOptions? options = null) => new(
        this, this, this, new CampaignMeasure(this, this, this, this, Batches, this, this, new FakeTimeProvider(Some.Now)), this, options ?? new CampaignOptions());

    FieldVisits IFieldVisits.Read(VillageCode village) => FieldVisits.None;

    public BulkEntry Entry() => new(this, this, this, this, this, this, this);

    public IReadOnlyList<PublishedVillage> List() => [new(Population.Village, "Tejosari", Population.Edition, "2410.0.0", false, null)];

    public VillagePopulation? Read(VillageCode village) => village == Population.Village ? Population : null;

    public RuleText? Find(string rule) => rule.StartsWith("IDN-", StringComparison.Ordinal) ? new RuleText("Ada yang salah.", "Perbaiki.", [rule == "IDN-07" ? "sex" : "birthDate"]) : null;

    public Task<IReadOnlyList<Finding>> FindingsAsync(VillagePopulation village, DateTimeOffset? since, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>(Findings);

    public VillageFigures Measure(VillagePopulation village) => Figures;

    public Task<IReadOnlySet<SubjectField>> ListApprovedAsync(VillageCode village, CancellationToken cancellationToken) => Task.FromResult<IReadOnlySet<SubjectField>>(Approved);

    public Task<IReadOnlyList<WaitingProposal>> ListWaitingAsync(VillageCode village, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<WaitingProposal>>(Waiting);

    public Task<IReadOnlyList<ProposerCount>> CountByPersonAsync(VillageCode village, DateTimeOffset since, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<EntryProblem>> CheckAsync(VillagePopulation village, IReadOnlyList<AnsweredField> answers, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<EntryProblem>>([.. answers.Where(answer => answer.Answer == "salah").Select(answer => new EntryProblem(answer.Line, "Tidak terbaca."))]);

    public Task<int> ProposeAsync(VillagePopulation village, IReadOnlyList<AnsweredField> answers, string by, string byKey, CancellationToken cancellationToken) =>
        Task.FromResult(answers.Count(answer => Proposals.TryAdd(answer.ClientId, answer)));

    public Task<int> NoteAsync(long campaign, IReadOnlyList<AnsweredEvent> events, string by, CancellationToken cancellationToken) =>
        Task.FromResult(events.Count(heard => Events.TryAdd(heard.ClientId, heard)));

    public Task<IReadOnlyList<NotedEvent>> ListAsync(VillageCode village, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> FinishAsync(VillageCode village, long id, string by, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IReadOnlySet<SubjectField>? ChangedSince(VillageCode village, long edition) => Changed;

    public DateOnly Today(VillageCode village) => Day;

    public Task<Campaign?> StartAsync(CampaignDraft draft, CancellationToken cancellationToken)
    {
        if (Current is { State: CampaignState.Open })
        {
            return Task.FromResult<Campaign?>(null);
        }

        Current = new Campaign
        {
            Id = 7,
            Village = draft.Village,
            Kind = draft.Kind,
            Year = draft.Year,
            State = CampaignState.Open,
            Calendar = draft.Calendar,
            Rules = draft.Rules,
            StartedAt = Some.Now,
            StartedBy = draft.By,
            Baseline = draft.Baseline,
        };
        Tasks.AddRange(draft.Tasks.Select(task => new FamilyTask { Code = task.Code, CampaignId = 7, FamilyId = task.FamilyId, AreaId = task.AreaId, IsRechecked = task.IsRechecked, IsLoose = task.IsLoose }));
        return Task.FromResult<Campaign?>(Current);
    }

    Task<IReadOnlyList<Campaign>> ICampaignStore.ListAsync(VillageCode? village, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Campaign>>(Current is null ? [] : [Current]);

    public Task<Campaign?> FindAsync(long id, CancellationToken cancellationToken) => Task.FromResult(Current?.Id == id ? Current : null);

    public Task<IReadOnlyList<FamilyTask>> ListTasksAsync(long campaign, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<FamilyTask>>(Tasks);

    public Task<FamilyTask?> FindTaskAsync(TaskCode code, CancellationToken cancellationToken) => Task.FromResult(Tasks.Find(task => task.Code == code));

    public Task<IReadOnlyList<VisitRecording>> RecordAsync(VillageCode village, IReadOnlyList<Visit> visits, CancellationToken cancellationToken)
    {
        var recordings = visits.Select(visit => Visits.Exists(known => known.ClientId == visit.ClientId) ? VisitRecording.Known : VisitRecording.Recorded).ToList();
        Visits.AddRange(visits.Where(visit => !Visits.Exists(known => known.ClientId == visit.ClientId)).ToList());
        return Task.FromResult<IReadOnlyList<VisitRecording>>(recordings);
    }

    public Task<FamilyTask?> AddTaskAsync(long campaign, FamilyTaskDraft task, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<EnumeratorCount>> CountVisitsAsync(long campaign, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<Assignment>> ListAssignmentsAsync(long campaign, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<long>?> ListAssignedAsync(VillageCode village, string person, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task AssignAsync(long campaign, long areaId, IReadOnlyList<string> people, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Campaign?> CloseAsync(long id, CampaignOutcome outcome, string by, CancellationToken cancellationToken)
    {
        Current = Current! with { State = CampaignState.Closed, ClosedBy = by, Outcome = outcome };
        return Task.FromResult<Campaign?>(Current);
    }
}
