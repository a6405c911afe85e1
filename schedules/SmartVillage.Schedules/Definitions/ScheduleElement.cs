using System.Text.Json;

namespace SmartVillage.Schedules.Definitions;

/// <summary>One JSON object being read; every complaint names file and property.</summary>
internal sealed class ScheduleElement(string file, JsonElement root, List<string> errors)
{
    public bool IsNamed(string name) => string.Equals($"{name}.json", file, StringComparison.Ordinal);

    public bool RejectUnknown(string[] known)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            errors.Add($"{file}: harus berisi satu objek JSON.");
            return false;
        }

        foreach (var property in root.EnumerateObject().Where(property => !known.Contains(property.Name, StringComparer.Ordinal)))
        {
            errors.Add($"{file}: {property.Name} tidak dikenal.");
        }

        return true;
    }

    public void Check(bool holds, string property, string complaint)
    {
        if (!holds)
        {
            errors.Add($"{file}: {property} {complaint}.");
        }
    }

    public string? Text(string property)
    {
        var text = root.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        Check(!string.IsNullOrWhiteSpace(text), property, "harus diisi");
        return text;
    }

    public int Integer(string property, int least, int most)
    {
        if (!root.TryGetProperty(property, out var value))
        {
            return least;
        }

        var valid = value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most;
        Check(valid, property, $"harus bilangan bulat {least}–{most}");
        return valid ? value.GetInt32() : least;
    }

    public bool Boolean(string property, bool fallback)
    {
        if (!root.TryGetProperty(property, out var value))
        {
            return fallback;
        }

        Check(value.ValueKind is JsonValueKind.True or JsonValueKind.False, property, "harus true atau false");
        return value.ValueKind == JsonValueKind.True;
    }
}
