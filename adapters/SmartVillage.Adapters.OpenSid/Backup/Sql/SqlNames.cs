namespace SmartVillage.Adapters.OpenSid.Backup.Sql;

/// <summary>Names of tables, with or without quotes and database.</summary>
internal static class SqlNames
{
    /// <summary>Reads a name; the scanner then stands behind it.</summary>
    public static string Read(SqlScanner scanner)
    {
        while (true)
        {
            if (scanner.Token is not (SqlToken.Name or SqlToken.Word))
            {
                throw scanner.Wrong("nama tabel tidak dapat dipahami");
            }

            var name = scanner.Token == SqlToken.Word ? scanner.NameText().Split('.')[^1] : scanner.NameText();
            scanner.Next();
            if (!scanner.Is('.'))
            {
                return name;
            }

            scanner.Next();
        }
    }
}
