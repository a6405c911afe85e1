namespace SmartVillage.Adapters.Http;

/// <summary>Shows enough of a number to recognise it and too little to use it.</summary>
public static class Masking
{
    private const int Head = 4;
    private const int Tail = 4;

    /// <summary><c>1872044501909999</c> becomes <c>1872********9999</c>; what is shorter than twelve digits is hidden whole.</summary>
    public static string Number(string? number) => number switch
    {
        null or "" => string.Empty,
        { Length: < 12 } => new string('*', number.Length),
        _ => string.Concat(number.AsSpan(0, Head), new string('*', number.Length - Head - Tail), number.AsSpan(number.Length - Tail)),
    };
}
