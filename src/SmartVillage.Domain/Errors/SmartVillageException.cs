namespace SmartVillage.Domain.Errors;

/// <summary>
/// An unexpected failure whose message, in Indonesian, says what happened and whose <see cref="Remedy"/> says what to do next. Neither ever holds row values.
/// </summary>
public class SmartVillageException : Exception
{
    /// <summary>Creates a failure.</summary>
    public SmartVillageException(string code, string message, string remedy, bool isTransient = false, Exception? inner = null)
        : base(message, inner)
    {
        Code = code;
        Remedy = remedy;
        IsTransient = isTransient;
    }

    /// <summary>Stable code such as <c>SV-SRC-003</c>.</summary>
    public string Code { get; }

    /// <summary>What the operator does next, one sentence.</summary>
    public string Remedy { get; }

    /// <summary>Whether trying again later may succeed without anybody doing anything.</summary>
    public bool IsTransient { get; }
}
