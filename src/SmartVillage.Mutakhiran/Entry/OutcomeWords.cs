using SmartVillage.Mutakhiran.Campaigns;

namespace SmartVillage.Mutakhiran.Entry;

/// <summary>Outcomes of a visit in words.</summary>
public static class OutcomeWords
{
    private static readonly Dictionary<string, VisitOutcome> ByWord = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sesuai"] = VisitOutcome.Unchanged,
        ["berubah"] = VisitOutcome.Changed,
        ["pindah"] = VisitOutcome.Moved,
        ["meninggal"] = VisitOutcome.Died,
        ["tidak ditemui"] = VisitOutcome.NotMet,
        ["menolak"] = VisitOutcome.Refused,
        ["baru"] = VisitOutcome.New,
    };

    /// <summary>The outcome that a word stands for.</summary>
    public static VisitOutcome? Find(string word) => ByWord.TryGetValue(word.Trim(), out var outcome) ? outcome : null;

    /// <summary>The word for an outcome.</summary>
    public static string Of(VisitOutcome outcome) => ByWord.First(pair => pair.Value == outcome).Key;
}
