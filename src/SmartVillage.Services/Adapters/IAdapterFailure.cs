namespace SmartVillage.Services.Adapters;

/// <summary>What an answer says besides its value, whatever kind of value that would be.</summary>
public interface IAdapterFailure
{
    /// <summary>How it went.</summary>
    AnswerStatus Status { get; }

    /// <summary>Why not.</summary>
    string? Reason { get; }

    /// <summary>The other side's own code.</summary>
    string? SourceCode { get; }

    /// <summary>When the other side wants to be asked again.</summary>
    TimeSpan? RetryAfter { get; }
}
