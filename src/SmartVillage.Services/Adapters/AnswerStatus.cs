namespace SmartVillage.Services.Adapters;

/// <summary>What an outside system said, whatever words, numbers or HTTP status it used. HTTP 200 alone is not <see cref="Ok"/> for several of them.</summary>
public enum AnswerStatus
{
    /// <summary>Done, or here it is.</summary>
    Ok,

    /// <summary>The other side knows no such thing.</summary>
    NotFound,

    /// <summary>The other side refuses what was asked, also by its business rules.</summary>
    Invalid,

    /// <summary>Our credentials are not accepted.</summary>
    Unauthorized,

    /// <summary>Asked too often; <see cref="AdapterAnswer{T}.RetryAfter"/> says when again.</summary>
    RateLimited,

    /// <summary>Already there, already paid, or changed meanwhile.</summary>
    Conflict,

    /// <summary>No answer, an answer that cannot be read, or a fault of the other side; nothing happened there.</summary>
    Unavailable,

    /// <summary>A command was sent and its outcome is not known: it may have happened. Never repeated by itself.</summary>
    Unknown,
}
