using System.Reflection;

namespace SmartVillage.TestSupport.OpenSid.Schema;

/// <summary>Reads the embedded table structures of all public releases.</summary>
internal static class OpenSidSchemas
{
    private const string Resource = "opensid-schemas.txt";

    /// <summary>Every release with its structures, oldest first.</summary>
    public static IReadOnlyList<OpenSidEra> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var definitions = new Dictionary<string, TableSchema>(StringComparer.Ordinal);
        var eras = new List<OpenSidEra>();
        string? title = null;
        var columns = new List<ColumnSchema>();
        var keys = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line[0] is '#' or '@')
            {
                Close();
            }

            switch (line[0])
            {
                case '%':
                    break;
                case '#':
                    title = line[2..];
                    break;
                case '@':
                    eras.Add(ReadEra(line.Split(' '), definitions));
                    break;
                default:
                    if (line.Contains(" KEY (`", StringComparison.Ordinal))
                    {
                        keys.Add(line);
                    }
                    else
                    {
                        columns.Add(new ColumnSchema(line));
                    }

                    break;
            }
        }

        return eras;

        void Close()
        {
            if (title is not null)
            {
                var (id, options) = (title[..title.IndexOf(' ', StringComparison.Ordinal)], title[(title.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
                definitions.Add(id, new TableSchema(id[..id.IndexOf('#', StringComparison.Ordinal)], options, [.. columns], [.. keys]));
                title = null;
                columns.Clear();
                keys.Clear();
            }
        }
    }

    private static OpenSidEra ReadEra(string[] words, Dictionary<string, TableSchema> definitions) => new(
        words[1],
        words[2],
        words[3] == "-" ? null : words[3],
        words[4] == "-" ? null : words[4],
        words[5..].Select(id => definitions[id]).ToDictionary(table => table.Name, StringComparer.Ordinal));
}
