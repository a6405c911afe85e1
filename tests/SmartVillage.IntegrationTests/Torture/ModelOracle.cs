using System.Text.RegularExpressions;
using SmartVillage.Adapters.OpenSid.Verifying;

namespace SmartVillage.IntegrationTests.Torture;

/// <summary>
/// Compares the model with the copy, row by row and field by field, in the canonical form of verifying: none of the reader, its plans, its rules or its digests has a part in it.
/// </summary>
internal static partial class ModelOracle
{
    public static void AssertExact(ModelDatabase model, VillageScope scope, StoredState stored, IReadOnlyDictionary<string, long> quarantined)
    {
        var catalog = new SourceCatalog();
        foreach (var table in model.Tables.Values)
        {
            table.Columns.ForEach(column => catalog.Add(table.Name, column.Name, column.Type));
        }

        foreach (var entity in VerifiedEntities.Plan(catalog).Where(entity => entity.IsThere))
        {
            var name = entity.Definition.Name;
            var table = model[entity.Table];
            var (expected, aside) = scope.KeyedRowsOf(table, entity.IsShared);
            var places = entity.HasMap ? Places(model["tweb_penduduk_map"]) : null;
            var copy = stored[entity.Definition].Values.ToDictionary(record => record.SourceKey);
            Assert.True(expected.Keys.All(copy.ContainsKey), $"{name}: {expected.Keys.Count(key => !copy.ContainsKey(key))} missing");
            Assert.True(copy.Keys.All(expected.ContainsKey), $"{name}: {copy.Keys.Count(key => !expected.ContainsKey(key))} ghosts");
            Assert.True(aside == quarantined.GetValueOrDefault(name), $"{name}: {aside} rows without a usable key, {quarantined.GetValueOrDefault(name)} quarantined");
            foreach (var (key, row) in expected)
            {
                foreach (var field in entity.Fields)
                {
                    var (source, mine) = (field.Rule(Source(table, row, field.Expression)), field.CopyRule(copy[key].Text(field.Field)));
                    Assert.True(string.Equals(source, mine, StringComparison.Ordinal), $"{name} {key} stale in {field.Field.Name}: '{mine}' for '{source}'");
                }

                if (places is not null)
                {
                    var place = places.GetValueOrDefault(key);
                    var mine = (CanonicalText.Text(copy[key].Text(entity.Definition["latitude"])), CanonicalText.Text(copy[key].Text(entity.Definition["longitude"])));
                    Assert.True(place == mine, $"{name} {key} stale in its place: {mine} for {place}");
                }
            }
        }
    }

    private static string? Source(ModelTable table, ModelRow row, string expression)
    {
        var columns = Column().Matches(expression).Select(match => match.Groups[1].Value).ToList();
        return columns.Count == 1 ? table.Get(row, columns[0]) : string.Join('\u001f', columns.Select(column => table.Get(row, column) ?? string.Empty));
    }

    /// <summary>Of several places of one person the lowest counts.</summary>
    private static Dictionary<long, (string? Latitude, string? Longitude)> Places(ModelTable map) => map.Rows
        .Where(row => long.TryParse(map.Get(row, "id"), out _))
        .GroupBy(row => long.Parse(map.Get(row, "id")!))
        .ToDictionary(group => group.Key, group => group
            .Select(row => (Latitude: CanonicalText.Text(map.Get(row, "lat")), Longitude: CanonicalText.Text(map.Get(row, "lng"))))
            .OrderBy(place => place.Latitude ?? string.Empty, StringComparer.Ordinal).ThenBy(place => place.Longitude ?? string.Empty, StringComparer.Ordinal).First());

    [GeneratedRegex(@"t\.`(\w+)`", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Column();
}
