using SmartVillage.Domain.Areas;

namespace SmartVillage.Services.Requests;

/// <summary>A checked request on its way into the store.</summary>
public sealed record NewRequest
{
    /// <summary>The village.</summary>
    public required VillageCode Village { get; init; }

    /// <summary>What is asked for.</summary>
    public required RequestType Type { get; init; }

    /// <summary>What was written.</summary>
    public required RequestContent Content { get; init; }

    /// <summary>How it came.</summary>
    public required RequestChannel Channel { get; init; }

    /// <summary>The resident's secret.</summary>
    public required TrackingCode Code { get; init; }

    /// <summary>Now.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Until when it should be done.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The request from which it was opened.</summary>
    public long? Origin { get; init; }

    /// <summary>The officer who wrote it down.</summary>
    public string? By { get; init; }

    /// <summary>The officer's key.</summary>
    public string? ByKey { get; init; }
}
