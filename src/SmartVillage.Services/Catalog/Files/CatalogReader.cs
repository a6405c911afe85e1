using System.Globalization;
using System.Text.Json;

namespace SmartVillage.Services.Catalog.Files;

/// <summary>Reads files of the catalogue and tells every fault of every entry at once, by file, entry and field.</summary>
internal static class CatalogReader
{
    private const string EveryService = "everyService";

    /// <summary>Layers in the order in which they are put on each other.</summary>
    /// <exception cref="CatalogException">Something is wrong in a file, or the base leaves a field open.</exception>
    public static IReadOnlyList<CatalogLayer> Read(IEnumerable<(string Name, string Json)> files)
    {
        var faults = new List<string>();
        var layers = files.Select(file => ReadLayer(file.Name, file.Json, faults)).OfType<CatalogLayer>()
            .OrderBy(layer => layer.Area.Length).ThenBy(layer => layer.Area, StringComparer.Ordinal).ToArray();
        foreach (var twice in layers.GroupBy(l => l.Area, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            faults.Add($"{string.Join(", ", twice.Select(l => l.Name))} area: dua berkas untuk wilayah yang sama.");
        }

        if (faults.Count == 0)
        {
            CheckBase(layers, faults);
        }

        return faults.Count == 0 ? layers : throw new CatalogException(faults);
    }

    private static void CheckBase(CatalogLayer[] layers, List<string> faults)
    {
        if (layers is not [{ Area.Length: 0 } national, ..])
        {
            faults.Add("area: berkas dasar nasional tidak ada.");
            return;
        }

        foreach (var code in ServiceCodes.All)
        {
            var draft = new EntryDraft(code);
            draft.Add(national.EveryService, national.ReviewedOn);
            if (national.Entries.GetValueOrDefault(code) is { } entry)
            {
                draft.Add(entry, national.ReviewedOn);
            }

            faults.AddRange(draft.Missing().Select(field => $"{national.Name} {ServiceCodes.TextOf(code)} {field}: tidak diisi."));
        }
    }

    private static CatalogLayer? ReadLayer(string name, string json, List<string> faults)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var area = root.GetProperty("area").GetString() ?? string.Empty;
            if (!DateOnly.TryParseExact(root.GetProperty("reviewedOn").GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var reviewedOn)
                || (area.Length > 0 && !area.Split('.').All(part => part.Length > 0 && part.All(char.IsAsciiDigit))))
            {
                faults.Add($"{name}: area atau reviewedOn tidak sah.");
                return null;
            }

            var entries = new Dictionary<ServiceCode, FileEntry>();
            foreach (var (element, at) in root.GetProperty("entries").EnumerateArray().Select((e, i) => (e, i)))
            {
                ReadEntry(name, area, element, at, entries, faults);
            }

            return new CatalogLayer(name, area, reviewedOn, ReadEveryService(name, area, root, faults), entries);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            faults.Add($"{name}: bukan berkas katalog (area, reviewedOn, entries).");
            return null;
        }
    }

    private static FileEntry ReadEveryService(string name, string area, JsonElement root, List<string> faults)
    {
        if (!root.TryGetProperty(EveryService, out var element) || Parse(name, EveryService, element, faults) is not { } entry)
        {
            return new FileEntry();
        }

        // No rule of one service alone speaks of what is said about all.
        var found = EntryRules.Check(ServiceCode.Bpjs, entry) is { Count: > 0 } general ? general : FileRules.Check(area, entry).ToArray();
        faults.AddRange(found.Select(fault => $"{name} {EveryService} {fault}"));
        return entry;
    }

    private static void ReadEntry(string name, string area, JsonElement element, int at, Dictionary<ServiceCode, FileEntry> entries, List<string> faults)
    {
        var said = element.ValueKind == JsonValueKind.Object && element.TryGetProperty("code", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
        if (!ServiceCodes.TryParse(said, out var code))
        {
            faults.Add($"{name} entries[{at}] code: bukan salah satu dari sepuluh layanan.");
            return;
        }

        if (Parse(name, said!, element, faults) is not { } entry)
        {
            return;
        }

        // What the general rules refuse may not even be there to be looked at further.
        var found = EntryRules.Check(code, entry) is { Count: > 0 } general ? general : FileRules.Check(area, entry).ToArray();
        faults.AddRange(found.Select(fault => $"{name} {said} {fault}"));
        if (!entries.TryAdd(code, entry))
        {
            faults.Add($"{name} {said}: layanan ini ditulis dua kali.");
        }
    }

    private static FileEntry? Parse(string name, string entry, JsonElement element, List<string> faults)
    {
        try
        {
            return element.Deserialize(CatalogJsonContext.Default.FileEntry);
        }
        catch (JsonException e)
        {
            faults.Add($"{name} {entry} {e.Path ?? "$"}: isian tidak dikenal atau berbentuk salah.");
            return null;
        }
    }
}
