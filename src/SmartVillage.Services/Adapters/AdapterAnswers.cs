namespace SmartVillage.Services.Adapters;

/// <summary>Makes answers.</summary>
public static class AdapterAnswers
{
    /// <summary>All went well. <paramref name="keptSince"/> marks a last good answer that stands in for a fresh one.</summary>
    public static AdapterAnswer<T> Ok<T>(T value, DateTimeOffset? keptSince = null)
        where T : notnull => AdapterAnswer<T>.Holding(value, keptSince);

    /// <summary>It did not; <paramref name="status"/> says how.</summary>
    /// <exception cref="ArgumentException"><paramref name="status"/> is <see cref="AnswerStatus.Ok"/>.</exception>
    public static AdapterAnswer<T> Failed<T>(AnswerStatus status, string reason, string? sourceCode = null, TimeSpan? retryAfter = null)
        where T : notnull
    {
        if (status == AnswerStatus.Ok)
        {
            throw new ArgumentException("An answer that went well holds a value.", nameof(status));
        }

        return AdapterAnswer<T>.Without(status, reason, sourceCode, retryAfter);
    }
}
