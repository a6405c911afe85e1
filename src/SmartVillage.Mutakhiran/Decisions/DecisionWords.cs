using System.Collections.Frozen;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Entry;

namespace SmartVillage.Mutakhiran.Decisions;

/// <summary>Decisions as people of the office write them.</summary>
public static class DecisionWords
{
    /// <summary>What can be written, for whoever wrote something else.</summary>
    public const string Choices = "setuju, tolak, tunda, perlu info, atau dukcapil";

    private static readonly (CorrectionAction Action, string Word, string Others)[] Words =
    [
        (CorrectionAction.Approve, "setuju", "setujui, disetujui, ya, ok, oke, acc"),
        (CorrectionAction.Reject, "tolak", "ditolak, menolak, tidak, tidak setuju"),
        (CorrectionAction.Hold, "tunda", "ditunda, tangguhkan"),
        (CorrectionAction.AskInformation, "perlu info", "info, perlu informasi, tanya, tanyakan, minta info"),
        (CorrectionAction.Park, "dukcapil", "ke dukcapil, tunggu dukcapil, menunggu dukcapil"),
        (CorrectionAction.Review, "periksa", "diperiksa, sedang diperiksa"),
    ];

    private static readonly FrozenDictionary<string, CorrectionAction> ByWord = Words
        .SelectMany(row => row.Others.Split(',').Append(row.Word).Select(word => KeyValuePair.Create(EverydayWords.Normalise(word), row.Action)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The decision that a word stands for; large and small letters, blanks and strokes tell nothing.</summary>
    public static CorrectionAction? Find(string word) => ByWord.TryGetValue(EverydayWords.Normalise(word), out var action) ? action : null;

    /// <summary>The word for a decision.</summary>
    public static string Of(CorrectionAction action) => Words.First(row => row.Action == action).Word;
}
