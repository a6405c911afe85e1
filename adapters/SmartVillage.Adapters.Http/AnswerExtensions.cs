using SmartVillage.Services.Adapters;

namespace SmartVillage.Adapters.Http;

/// <summary>Continues from one answer to the next.</summary>
public static class AnswerExtensions
{
    /// <summary>Goes on with the value; whatever failed stays failed.</summary>
    public static AdapterAnswer<TNext> Then<T, TNext>(this AdapterAnswer<T> answer, Func<T, AdapterAnswer<TNext>> next)
        where T : notnull
        where TNext : notnull
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(next);
        return answer.IsOk ? next(answer.Value) : answer.Failure<TNext>();
    }

    /// <summary>The same failure for another kind of value.</summary>
    /// <exception cref="ArgumentException">It is no failure.</exception>
    public static AdapterAnswer<TNext> Failure<TNext>(this IAdapterFailure answer)
        where TNext : notnull
    {
        ArgumentNullException.ThrowIfNull(answer);
        return AdapterAnswers.Failed<TNext>(answer.Status, answer.Reason ?? string.Empty, answer.SourceCode, answer.RetryAfter);
    }
}
