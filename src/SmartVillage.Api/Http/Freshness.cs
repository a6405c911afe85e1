namespace SmartVillage.Api.Http;

/// <summary>How far an answer can be trusted to show today's source (P8); later values are worse.</summary>
public enum Freshness
{
    /// <summary>Proven equal to the source within the last 26 hours.</summary>
    Fresh,

    /// <summary>Not proven for longer than that.</summary>
    Late,

    /// <summary>A gate stopped the newest run; the edition before it is served.</summary>
    AwaitingApproval,

    /// <summary>The newest run failed; the edition before it is served.</summary>
    Failed,
}
