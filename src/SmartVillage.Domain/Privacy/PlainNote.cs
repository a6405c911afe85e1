namespace SmartVillage.Domain.Privacy;

/// <summary>Words that somebody writes beside a decision and that are kept: short, and without numbers that name a person.</summary>
public static class PlainNote
{
    /// <summary>Letters.</summary>
    public const int Longest = 300;

    /// <summary>The trimmed note, null for none; false when it may not be kept.</summary>
    public static bool TryRead(string? given, out string? note)
    {
        note = given?.Trim() is { Length: > 0 } text ? text : null;
        return note is null || (note.Length <= Longest && !note.Any(char.IsControl) && !DigitRun.HoldIdentity(note));
    }
}
