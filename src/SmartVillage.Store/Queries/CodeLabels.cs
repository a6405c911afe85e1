using SmartVillage.Sync.Sources;

namespace SmartVillage.Store.Queries;

/// <summary>Labels of the codes of one village, ready for look-up.</summary>
public sealed class CodeLabels
{
    private readonly Dictionary<string, Dictionary<long, string>> _lists = new(StringComparer.Ordinal);

    /// <summary>Indexes the lists.</summary>
    public CodeLabels(SourceReferenceData? data)
    {
        foreach (var (name, entries) in data?.CodeLists ?? new Dictionary<string, IReadOnlyList<Domain.Statistics.CodeListEntry>>(StringComparer.Ordinal))
        {
            var list = _lists[name] = [];
            foreach (var entry in entries)
            {
                list[entry.Code] = entry.Label;
            }
        }
    }

    /// <summary>Label, or null for a code that is in no list.</summary>
    public string? Find(string list, long code) => _lists.TryGetValue(list, out var labels) && labels.TryGetValue(code, out var label) ? label : null;

    /// <summary>Entries of a list; none where there is no such list.</summary>
    public IReadOnlyList<(long Code, string Label)> List(string list) => _lists.TryGetValue(list, out var labels) ? [.. labels.Select(pair => (pair.Key, pair.Value))] : [];
}
