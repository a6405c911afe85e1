namespace SmartVillage.Adapters.Http;

/// <summary>The form of numbers that outside systems ask for; whether a number exists is theirs to say.</summary>
public static class Digits
{
    /// <summary>Digits of a NIK (PP 40/2019).</summary>
    public const int OfNik = 16;

    /// <summary>Whether a text is just so many ASCII digits.</summary>
    public static bool Are(string text, int count)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == count && text.All(char.IsAsciiDigit);
    }
}
