using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SmartVillage.Api.Http;

/// <summary>
/// Says where a JSON body is wrong: line, place on it, and the member. Only names that the expected type knows are said; one that it does not know may be anything, also a NIK.
/// </summary>
internal static class JsonFault
{
    public static ApiProblem Of(JsonException failure, JsonTypeInfo type)
    {
        var known = KnownPart(failure.Path, type, out var at, out var whole);
        var member = known.Length == 0 ? string.Empty : $" pada isian \"{known}\"";
        var what = whole
            ? $"Bentuk nilainya{member} tidak sesuai{Required(at)}"
            : $"Ada isian yang tidak dikenal{member}";
        var place = failure is { LineNumber: { } line, BytePositionInLine: { } position } ? $" (baris {line + 1}, huruf {position + 1})" : string.Empty;
        return Problems.BadJson with { Remedy = $"{what}{place}. {Problems.BadJson.Remedy}" };
    }

    private static string Required(JsonTypeInfo? at)
    {
        var names = at?.Properties.Where(property => property.IsRequired).Select(property => property.Name).ToArray() ?? [];
        return names.Length == 0 ? string.Empty : $"; yang wajib ada: {string.Join(", ", names)}";
    }

    /// <summary>The path as far as it consists of members of the type, without the <c>$.</c> before it.</summary>
    private static string KnownPart(string? path, JsonTypeInfo root, out JsonTypeInfo? at, out bool whole)
    {
        at = root;
        whole = true;
        var known = new StringBuilder();
        for (var rest = (path ?? "$").AsSpan(1); rest.Length > 0 && at is not null;)
        {
            var end = rest[1..].IndexOfAny('.', '[');
            var step = end < 0 ? rest : rest[..(end + 1)];
            rest = rest[step.Length..];
            if (step[0] == '[')
            {
                at = at.ElementType is { } element ? at.Options.GetTypeInfo(element) : null;
                if (at is not null)
                {
                    known.Append(step);
                }

                continue;
            }

            var name = step[1..].ToString();
            var property = at.Properties.FirstOrDefault(one => one.Name == name);
            if (property is null)
            {
                // The keys of a map are the caller's own; the map is what can be named.
                whole = at.Kind != JsonTypeInfoKind.Object;
                return known.ToString();
            }

            known.Append(known.Length == 0 ? name : $".{name}");
            at = at.Options.GetTypeInfo(property.PropertyType);
        }

        return known.ToString();
    }
}
