using SmartVillage.Api.Access;
using SmartVillage.Domain.Privacy;

namespace SmartVillage.Api.Http;

/// <summary>What a person may add to a decision; it is kept with the name, so it must not be a place for numbers of people.</summary>
internal static class DecisionNote
{
    public const int Longest = PlainNote.Longest;

    /// <summary>The trimmed note, null for none; false when it may not be kept.</summary>
    public static bool TryRead(string? given, out string? note) => PlainNote.TryRead(given, out note);

    /// <summary>Who decided, as the store keeps it.</summary>
    public static string Sign(Caller caller, string? note) => note is null ? caller.Name : $"{caller.Name} ({note})";
}
