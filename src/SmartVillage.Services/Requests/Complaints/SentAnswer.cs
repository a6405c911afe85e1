namespace SmartVillage.Services.Requests.Complaints;

/// <summary>An answer to a complaint that was sent to OpenSID from here.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When.</param>
/// <param name="State">State that it gives the complaint.</param>
/// <param name="By">Name of the officer's key.</param>
/// <param name="ByKey">Id of that key.</param>
/// <param name="Text">What the resident is told; empty once its time is over.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record SentAnswer(long Id, DateTimeOffset At, RequestState State, string By, string? ByKey, string Text, SentOutcome Outcome);

/// <summary>What became of an answer.</summary>
public enum SentOutcome
{
    /// <summary>It is on its way, or nobody knows whether it arrived.</summary>
    Unknown,

    /// <summary>OpenSID took it.</summary>
    Taken,

    /// <summary>OpenSID did not take it.</summary>
    Refused,
}
