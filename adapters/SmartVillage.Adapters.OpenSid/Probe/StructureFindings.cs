using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>Says what tables have beyond public releases and what they have differently; none of it changes how the rest is read.</summary>
internal static class StructureFindings
{
    private const int Named = 8;

    public static IEnumerable<ProbeFinding> Of(TableSchema table)
    {
        var known = KnownColumns.Of(table.Name);
        if (known.Count == 0)
        {
            yield break;
        }

        var extra = table.Columns.Where(column => !known.ContainsKey(column.Name)).Select(column => column.Name).ToList();
        if (extra.Count > 0)
        {
            yield return new ProbeFinding("extra-column", table.Name,
                $"Tabel {table.Name} mempunyai kolom yang tidak dikenal dari rilis umum ({List(extra)}): penyesuaian sendiri, premium, atau rilis lebih baru. Kolom itu tidak dibaca.",
                ProbeFinding.NoAction, Matters: false);
        }

        // A file without declarations gives every column as text.
        if (table.Columns.Count(column => column.DataType != "varchar") <= 1)
        {
            yield break;
        }

        foreach (var column in table.Columns)
        {
            if (known.TryGetValue(column.Name, out var usual) && !usual.Types.Contains(column.DataType) && !AreAlike(usual.Types, column))
            {
                yield return new ProbeFinding("other-type", $"{table.Name}.{column.Name}",
                    $"Kolom {table.Name}.{column.Name} bertipe {column.DataType}, di rilis umum {string.Join(" atau ", usual.Types.Order(StringComparer.Ordinal))}; tetap dibaca, dan isi yang tidak dapat dimengerti dikosongkan dengan kode masalah.",
                    ProbeFinding.NoAction, Matters: false);
            }
        }
    }

    /// <summary>Types that hold the same values: an int that became a bigint, a varchar that became a text.</summary>
    private static bool AreAlike(IReadOnlySet<string> usual, ColumnSchema column) =>
        column.Access is ColumnAccess.Text or ColumnAccess.Number
        && usual.Any(type => new ColumnSchema(column.Name, type, IsUnsigned: false, IsUniqueKey: false).Access == column.Access);

    private static string List(List<string> names) =>
        names.Count <= Named ? string.Join(", ", names) : $"{string.Join(", ", names.Take(Named))}, dan {names.Count - Named} lagi";
}
