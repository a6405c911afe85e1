using SmartVillage.Services.Adapters;
using SmartVillage.Services.Nib;

namespace SmartVillage.Api.Tests.Support;

/// <summary>A register that holds every number but those that end in 0, and is away when a test says so.</summary>
internal sealed class SampleNibRegistry : INibRegistry
{
    public bool IsAway { get; set; }

    public Task<AdapterAnswer<NibRecord>> CheckAsync(string nib, CancellationToken cancellationToken) => Task.FromResult(
        IsAway ? AdapterAnswers.Failed<NibRecord>(AnswerStatus.Unavailable, "OSS tidak menjawab.")
        : nib.EndsWith('0') ? AdapterAnswers.Failed<NibRecord>(AnswerStatus.NotFound, "Tidak ada.")
        : AdapterAnswers.Ok(new NibRecord { Nib = nib, State = nib.EndsWith('9') ? NibState.Revoked : NibState.Active }));

    public Task<AdapterAnswer<NibRecord>> InquireAsync(string nib, CancellationToken cancellationToken) => CheckAsync(nib, cancellationToken);
}
