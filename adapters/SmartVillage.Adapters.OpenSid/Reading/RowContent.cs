using SmartVillage.Adapters.OpenSid.Mapping;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>
/// One binary value of everything that a row is read from, made by the server. The key comes first as bytes, which keeps character sets out of it; each column ends with a separator, so
/// that NULL and nothing look alike, as they do to every rule, and neighbours do not run together. What data spesifik is counted from comes last, where it is found from the end.
/// </summary>
internal static class RowContent
{
    public const byte Separator = 0x1f;

    /// <summary>Separators in the content of a row whose values contain none.</summary>
    public static int Separators(EntityPlan plan) => ColumnsOf(plan).Count + 1;

    /// <summary>64 bits of MD5 over a row's content. A row longer than the longest packet has no content; a value that never comes again says that it differs.</summary>
    public static string Digest(EntityPlan plan) => Digest(Expression(plan));

    /// <summary>The same, and whose row it is: for all villages of a database at once.</summary>
    public static string DigestWithTenant(EntityPlan plan) => Digest(plan.Table.HasTenant ? $"CONCAT_WS('', {Expression(plan)}, t.`config_id`)" : Expression(plan));

    public static string Expression(EntityPlan plan) =>
        $"CONCAT_WS('', CAST(t.`{plan.Key.Name}` AS BINARY), 0x1f, {string.Concat(ColumnsOf(plan).Select(column => $"t.`{column}`, 0x1f, "))}'')";

    private static List<string> ColumnsOf(EntityPlan plan)
    {
        var counted = SpecificRow.ColumnsOf(plan);
        return [.. plan.Columns.Select(column => column.Column.Name).Except(counted, StringComparer.OrdinalIgnoreCase), .. counted];
    }

    private static string Digest(string content) => $"CAST(CONV(LEFT(COALESCE(MD5({content}), MD5(UUID())), 16), 16, 10) AS UNSIGNED)";
}
