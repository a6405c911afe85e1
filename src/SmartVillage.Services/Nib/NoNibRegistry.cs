using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.Nib;

/// <summary>Nobody can ask the register.</summary>
public sealed class NoNibRegistry : INibRegistry
{
    private const string Reason = "OSS tidak tersambung.";

    /// <inheritdoc />
    public Task<AdapterAnswer<NibRecord>> CheckAsync(string nib, CancellationToken cancellationToken) => Task.FromResult(AdapterAnswers.Failed<NibRecord>(AnswerStatus.Unavailable, Reason));

    /// <inheritdoc />
    public Task<AdapterAnswer<NibRecord>> InquireAsync(string nib, CancellationToken cancellationToken) => CheckAsync(nib, cancellationToken);
}
