namespace SmartVillage.Services.Requests;

/// <summary>Which requests of a village to list, newest first.</summary>
public sealed record RequestFilter
{
    /// <summary>These types only; null for all.</summary>
    public IReadOnlyCollection<string>? Types { get; init; }

    /// <summary>These states only; null for all.</summary>
    public IReadOnlyCollection<RequestState>? States { get; init; }

    /// <summary>These numbers only.</summary>
    public IReadOnlyCollection<long>? Ids { get; init; }

    /// <summary>Received at or after.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Received at or before.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Only what should have been done by this moment and is not; as <see cref="ServiceRequest.IsLate"/> says.</summary>
    public DateTimeOffset? LateAt { get; init; }

    /// <summary>Of one officer.</summary>
    public string? AssignedTo { get; init; }

    /// <summary>Also those that live on in another.</summary>
    public bool WithMerged { get; init; }

    /// <summary>Behind this number, going back.</summary>
    public long? Before { get; init; }

    /// <summary>How many are skipped.</summary>
    public int Skip { get; init; }

    /// <summary>At most so many.</summary>
    public int Take { get; init; } = 50;
}
