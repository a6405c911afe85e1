using System.Text;

namespace SmartVillage.IntegrationTests.Backup.Fuzzing;

/// <summary>Damages bytes in the ways in which files come damaged: cut, altered, mixed up, or made by somebody who means harm.</summary>
internal static class BackupDamage
{
    /// <summary>Pieces that mean something to a parser.</summary>
    private static readonly string[] Pieces =
    [
        "'", "\"", "`", "\\", ";", "(", ")", ",", "/*", "*/", "/*!40101 ", "/*!99999 ", "-- ", "#", "\n", "\r\n", "\0", "NULL", "DEFAULT", "0x", "X'", "_latin1 ", "\u00a0", "\ufeff",
        "\nDELIMITER ;;\n", "\nDELIMITER ;\n", "\nSET NAMES latin1;\n", "\nSET NAMES utf16;\n", "\nSET TIME_ZONE='+23:00';\n", "\nSET sql_mode='ANSI_QUOTES,NO_BACKSLASH_ESCAPES';\n",
        "\nUSE lain;\n", "\nCREATE TABLE `tweb_penduduk` (`id` int, `id` int);\n", "\nDROP TABLE `tweb_keluarga`;\n", "\nALTER TABLE `tweb_penduduk` DROP COLUMN `nama`;\n",
        "\nTRUNCATE tweb_penduduk;\n", "\nINSERT INTO tweb_penduduk VALUES (1);\n", " ON DUPLICATE KEY UPDATE nama='x'", " 1e999 ", "-9223372036854775809", "99999999999999999999",
        "{", "}", "[", "]", ":", "\"data\":[", "\"tabel\":{", "\\ud800", "1E400", "\u0001default",
    ];

    private static readonly Func<byte[], Random, byte[]>[] Ways =
    [
        Flip, Flip, Put, Put, Put, Delete, Repeat, SwapLines, DeleteLine, RepeatLine, Carriages, Stretch, Nest, Zeros,
    ];

    /// <summary>Cuts anywhere.</summary>
    public static byte[] Cut(byte[] content, Random random) => content[..random.Next(content.Length)];

    /// <summary>Damages once to three times.</summary>
    public static byte[] Alter(byte[] content, Random random)
    {
        for (var times = random.Next(1, 4); times > 0 && content.Length > 4; times--)
        {
            content = Ways[random.Next(Ways.Length)](content, random);
        }

        return content;
    }

    private static byte[] Flip(byte[] content, Random random)
    {
        content = [.. content];
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            content[random.Next(content.Length)] = (byte)random.Next(256);
        }

        return content;
    }

    private static byte[] Put(byte[] content, Random random)
    {
        var at = random.Next(content.Length + 1);
        return [.. content.AsSpan(0, at), .. Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]), .. content.AsSpan(at)];
    }

    private static byte[] Delete(byte[] content, Random random)
    {
        var (from, to) = Span(content, random);
        return [.. content.AsSpan(0, from), .. content.AsSpan(to)];
    }

    private static byte[] Repeat(byte[] content, Random random)
    {
        var (from, to) = Span(content, random);
        return [.. content.AsSpan(0, to), .. content.AsSpan(from)];
    }

    private static byte[] SwapLines(byte[] content, Random random) => Lines(content, random, (lines, a, b) => (lines[a], lines[b]) = (lines[b], lines[a]));

    private static byte[] DeleteLine(byte[] content, Random random) => Lines(content, random, (lines, a, _) => lines.RemoveAt(a));

    private static byte[] RepeatLine(byte[] content, Random random) => Lines(content, random, (lines, a, b) => lines.Insert(b, lines[a]));

    private static byte[] Carriages(byte[] content, Random random) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(content).Replace("\n", random.Next(2) == 0 ? "\r\n" : "\r", StringComparison.Ordinal));

    /// <summary>A long run of one character.</summary>
    private static byte[] Stretch(byte[] content, Random random)
    {
        var at = random.Next(content.Length + 1);
        return [.. content.AsSpan(0, at), .. Enumerable.Repeat((byte)"x(['/ 9"[random.Next(7)], random.Next(1, 200_000)), .. content.AsSpan(at)];
    }

    private static byte[] Nest(byte[] content, Random random)
    {
        var at = random.Next(content.Length + 1);
        var piece = new[] { "/*", "/*!50000 ", "{\"a\":", "((" }[random.Next(4)];
        return [.. content.AsSpan(0, at), .. Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(piece, random.Next(1, 3000)))), .. content.AsSpan(at)];
    }

    private static byte[] Zeros(byte[] content, Random random)
    {
        content = [.. content];
        var (from, to) = Span(content, random);
        Array.Clear(content, from, to - from);
        return content;
    }

    private static (int From, int To) Span(byte[] content, Random random)
    {
        var from = random.Next(content.Length);
        return (from, Math.Min(content.Length, from + (random.Next(3) == 0 ? random.Next(5000) : random.Next(1, 40))));
    }

    private static byte[] Lines(byte[] content, Random random, Action<List<string>, int, int> change)
    {
        // Latin-1 keeps every byte.
        var lines = Encoding.Latin1.GetString(content).Split('\n').ToList();
        change(lines, random.Next(lines.Count), random.Next(lines.Count));
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }
}
