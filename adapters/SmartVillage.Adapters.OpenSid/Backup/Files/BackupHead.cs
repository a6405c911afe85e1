namespace SmartVillage.Adapters.OpenSid.Backup.Files;

/// <summary>What the first bytes of a file tell about it.</summary>
internal static class BackupHead
{
    private const int HeadBytes = 4096;

    /// <summary>Whether it is a <c>.sid</c> file; otherwise it is read as SQL.</summary>
    /// <exception cref="Domain.Errors.SourceException">It is empty, or no UTF-8 text at all.</exception>
    public static bool IsJson(BackupFile file, out int markBytes)
    {
        var head = file.IsEmpty ? [] : Read(file);
        if (head.AsSpan().Trim(" \t\r\n\0"u8).IsEmpty)
        {
            throw file.Failures.Truncated(1, "isinya kosong");
        }

        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || (head.Length > 1 && (head[0] == 0 || head[1] == 0)))
        {
            throw file.Failures.Encoding(1, "berkas ini UTF-16, bukan UTF-8");
        }

        markBytes = head is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        return head.AsSpan(markBytes).TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
    }

    private static byte[] Read(BackupFile file)
    {
        using var cursor = new ByteCursor(file.Open(), file.Failures);
        // What is unpacked may come in small pieces.
        cursor.Peek(HeadBytes - 1);
        var rest = cursor.Rest;
        return rest[..Math.Min(rest.Length, HeadBytes)].ToArray();
    }
}
