using System.Diagnostics.CodeAnalysis;

namespace SmartVillage.Services.Adapters;

/// <summary>One answer of an outside system: expected outcomes are values, only faults of our own are exceptions.</summary>
/// <typeparam name="T">What it holds when all went well.</typeparam>
public sealed record AdapterAnswer<T> : IAdapterFailure
    where T : notnull
{
    private AdapterAnswer(AnswerStatus status) => Status = status;

    /// <summary>How it went.</summary>
    public AnswerStatus Status { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsOk => Status == AnswerStatus.Ok;

    /// <summary>What was asked for; only with <see cref="AnswerStatus.Ok"/>.</summary>
    public T? Value { get; private init; }

    /// <summary>Why not, one sentence in Indonesian without anybody's data; null with <see cref="AnswerStatus.Ok"/>.</summary>
    public string? Reason { get; private init; }

    /// <summary>The other side's own code for it, as it was sent.</summary>
    public string? SourceCode { get; private init; }

    /// <summary>When the other side wants to be asked again.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>When the value was fetched if it is a kept one, because the other side does not answer now; null for a fresh one.</summary>
    public DateTimeOffset? KeptSince { get; private init; }

    /// <summary>An answer with a value.</summary>
    internal static AdapterAnswer<T> Holding(T value, DateTimeOffset? keptSince) => new(AnswerStatus.Ok) { Value = value, KeptSince = keptSince };

    /// <summary>An answer without one.</summary>
    internal static AdapterAnswer<T> Without(AnswerStatus status, string reason, string? sourceCode, TimeSpan? retryAfter) =>
        new(status) { Reason = reason, SourceCode = sourceCode, RetryAfter = retryAfter };
}
