using SmartVillage.Domain.Areas;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Services.SelfService;

namespace SmartVillage.Api.Tests.Support;

/// <summary>The staff API of an OpenSID that a test holds in its hand.</summary>
internal sealed class FakeComplaintDesk : IServiceAdapter, IStaffComplaintDesk
{
    public string Name => "OpenSidApi";

    public ServiceCode Code => ServiceCode.LayananMandiri;

    public AdapterMode Mode => AdapterMode.Live;

    public bool IsReady { get; set; } = true;

    public VillageCode? Village { get; set; }

    /// <summary>Titles by OpenSID's id.</summary>
    public Dictionary<string, string?> Titles { get; } = new(StringComparer.Ordinal);

    /// <summary>What it says to an answer, when not yes.</summary>
    public AdapterAnswer<bool>? Refusal { get; set; }

    public List<(string Id, ComplaintState State, string Text)> Replies { get; } = [];

    public Task<AdapterAnswer<IReadOnlyList<StaffComplaint>>> ListAsync(CancellationToken cancellationToken) => Task.FromResult(AdapterAnswers.Ok<IReadOnlyList<StaffComplaint>>(
        [.. Titles.Select(title => new StaffComplaint(title.Key, title.Value, ComplaintState.Waiting, CreatedAt: null))]));

    /// <summary>Pictures by OpenSID's id.</summary>
    public Dictionary<string, AttachedFile> Photos { get; } = new(StringComparer.Ordinal);

    public Task<AdapterAnswer<IReadOnlyList<StaffComplaint>>> ListAsync(ComplaintState state, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<StaffComplaintDetail>> FindAsync(string complaintId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<AttachedFile>> PhotoAsync(string complaintId, CancellationToken cancellationToken) => Task.FromResult(Photos.TryGetValue(complaintId, out var photo)
        ? AdapterAnswers.Ok(photo)
        : AdapterAnswers.Failed<AttachedFile>(AnswerStatus.NotFound, "OpenSidApi tidak mengenal yang ditanyakan."));

    public Task<AdapterAnswer<IReadOnlyDictionary<string, long>>> CountsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterHealth> CheckAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AdapterAnswer<bool>> ReplyAsync(string complaintId, ComplaintState state, string text, CancellationToken cancellationToken)
    {
        lock (Replies)
        {
            Replies.Add((complaintId, state, text));
        }

        return Task.FromResult(Refusal ?? AdapterAnswers.Ok(true));
    }
}
