using System.IO.Compression;

namespace SmartVillage.Services.Requests.Attachments.Pdf;

/// <summary>A stream of a PDF: the words between <c>obj</c> and <c>stream</c>, and its bytes.</summary>
/// <param name="Dictionary">The words before it.</param>
/// <param name="Data">Its bytes, as they stand in the file.</param>
internal readonly record struct PdfStream(Range Dictionary, Range Data);

/// <summary>
/// Finds the streams of a PDF by their words alone, from front to back and without following any reference: a hostile file can make a reader of references go in circles, but not this.
/// </summary>
internal static class PdfStreams
{
    private const int Most = 50_000;

    /// <summary>All streams in their order; null when there are more than any honest document has.</summary>
    public static List<PdfStream>? Find(ReadOnlySpan<byte> pdf)
    {
        var found = new List<PdfStream>();
        var from = 0;
        while (Next(pdf, from) is { } start)
        {
            var data = start + "stream".Length;
            data += pdf[data..].StartsWith("\r\n"u8) ? 2 : 1;
            var length = data < pdf.Length ? pdf[data..].IndexOf("endstream"u8) : -1;
            var end = length < 0 ? pdf.Length : data + length;
            var before = pdf[from..start].LastIndexOf("obj"u8);
            found.Add(new PdfStream((before < 0 ? from : from + before)..start, Math.Min(data, end)..end));
            if (found.Count > Most)
            {
                return null;
            }

            from = Math.Min(pdf.Length, end + "endstream".Length);
        }

        return found;
    }

    /// <summary>What a packed stream holds; null when it is not packed this way, or holds more than the limit (then the limit is passed).</summary>
    public static byte[]? Unpack(ReadOnlySpan<byte> packed, ref int room)
    {
        using var source = new MemoryStream(packed.ToArray());
        using var unpacking = new ZLibStream(source, CompressionMode.Decompress);
        using var target = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            for (int read; (read = unpacking.Read(buffer)) > 0;)
            {
                room -= read;
                if (room < 0)
                {
                    return null;
                }

                target.Write(buffer, 0, read);
            }
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException)
        {
            // What could be unpacked before it broke is still looked at: readers show it, too. One that names a dictionary, which no PDF has, ends as an IOException.
        }

        return target.Length == 0 ? null : target.ToArray();
    }

    /// <summary>Packs in the same way.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> plain)
    {
        using var target = new MemoryStream();
        using (var packing = new ZLibStream(target, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            packing.Write(plain);
        }

        return target.ToArray();
    }

    /// <summary>The next <c>stream</c> that begins a stream: a line end follows it, and it is not the end of <c>endstream</c>.</summary>
    private static int? Next(ReadOnlySpan<byte> pdf, int from)
    {
        while (from < pdf.Length)
        {
            var found = pdf[from..].IndexOf("stream"u8);
            if (found < 0)
            {
                return null;
            }

            var (start, end) = (from + found, from + found + "stream".Length);
            if (end < pdf.Length && pdf[end] is (byte)'\r' or (byte)'\n' && !pdf[..start].EndsWith("end"u8))
            {
                return start;
            }

            from = end;
        }

        return null;
    }
}
