namespace SmartVillage.Services.Requests.Attachments.Pdf;

/// <summary>
/// Refuses a PDF that does something when it is opened, that carries other files or that cannot be looked into, and blanks in all others who made them, when, with what, and where their
/// photos were taken. It goes over the bytes once and follows nothing, so no file can make it run in circles. It is no virus scanner: whoever opens such a file does it in a reader that is
/// kept up to date.
/// </summary>
public static class PdfCleaner
{
    private const int MostUnpacked = 96 * 1024 * 1024;
    private const int MostBehindEnd = 64;
    private const int SearchedForArchive = 66_000;

    // Long enough that packed bytes do not spell them by accident, so they are looked for in every byte of the file.
    private static readonly HashSet<string> Refused = new(StringComparer.Ordinal)
    {
        "JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "SubmitForm", "ImportData", "Encrypt", "Rendition", "Collection",
    };

    // Too short for that: looked for between the streams and in packed objects.
    private static readonly HashSet<string> RefusedShort = new(StringComparer.Ordinal) { "JS", "EF", "XFA", "GoToE" };

    private static readonly HashSet<string> ObjectStream = new(StringComparer.Ordinal) { "ObjStm" };

    // Ways to pack objects that no usual program takes, but that would hide them from a look.
    private static readonly HashSet<string> HidingFilters = new(StringComparer.Ordinal)
    {
        "LZWDecode", "LZW", "ASCII85Decode", "A85", "ASCIIHexDecode", "AHx", "RunLengthDecode", "RL", "Crypt", "Predictor",
    };

    /// <summary>The document without such traces, or why it is refused.</summary>
    public static CleanedFile Clean(ReadOnlyMemory<byte> file)
    {
        var pdf = file.ToArray();
        if (!EndsAsDocument(pdf) || PdfStreams.Find(pdf) is not { } streams)
        {
            return CleanedFile.Refuse(AttachmentFault.Unreadable);
        }

        var (from, room) = (0, MostUnpacked);
        if (PdfNames.Hold(pdf, Refused))
        {
            return CleanedFile.Refuse(AttachmentFault.ActivePdf);
        }

        foreach (var stream in streams)
        {
            if ((CleanBetween(pdf.AsSpan(from..stream.Data.Start.Value)) ?? CleanStream(pdf, stream, ref room)) is { } fault)
            {
                return CleanedFile.Refuse(fault);
            }

            from = stream.Data.End.Value;
        }

        return CleanBetween(pdf.AsSpan(from)) is { } last ? CleanedFile.Refuse(last) : CleanedFile.Of(pdf);
    }

    /// <summary>Whether nothing is hung on behind the end, as an archive would be.</summary>
    private static bool EndsAsDocument(ReadOnlySpan<byte> pdf)
    {
        var end = pdf.LastIndexOf("%%EOF"u8);
        if (end < 0 || pdf[Math.Max(0, pdf.Length - SearchedForArchive)..].IndexOf("PK\u0005\u0006"u8) >= 0)
        {
            return false;
        }

        var behind = 0;
        foreach (var sign in pdf[(end + "%%EOF".Length)..])
        {
            behind += PdfNames.IsBlank(sign) ? 0 : 1;
        }

        return behind <= MostBehindEnd;
    }

    private static AttachmentFault? CleanBetween(Span<byte> words)
    {
        if (PdfNames.Hold(words, RefusedShort))
        {
            return AttachmentFault.ActivePdf;
        }

        return PdfMetadata.Blank(words) is null ? AttachmentFault.Unreadable : null;
    }

    private static AttachmentFault? CleanStream(byte[] pdf, PdfStream stream, ref int room)
    {
        var words = pdf.AsSpan(stream.Dictionary);
        var data = pdf.AsSpan(stream.Data);
        if (JpegSegments.IsJpeg(data))
        {
            JpegSegments.Blank(data);
            return null;
        }

        var plain = PdfStreams.Unpack(data, ref room);
        if (room < 0)
        {
            return AttachmentFault.Unreadable;
        }

        if (PdfNames.SayType(words, "Metadata"))
        {
            return Replace(data, plain is null ? [] : PdfStreams.Pack(" "u8));
        }

        var isObjects = PdfNames.Hold(words, ObjectStream);
        if (isObjects && PdfNames.Hold(words, HidingFilters))
        {
            return AttachmentFault.ActivePdf;
        }

        return CleanObjects(data, plain, isObjects);
    }

    private static AttachmentFault? CleanObjects(Span<byte> data, byte[]? plain, bool isObjects)
    {
        // Objects that are not packed stand in the data themselves.
        var objects = plain ?? (isObjects ? data : []);
        if (PdfNames.Hold(objects, Refused) || (isObjects && PdfNames.Hold(objects, RefusedShort)))
        {
            return AttachmentFault.ActivePdf;
        }

        if (!isObjects || PdfMetadata.Blank(objects) is not { } changed)
        {
            return isObjects ? AttachmentFault.Unreadable : null;
        }

        return changed && plain is not null ? Replace(data, PdfStreams.Pack(plain)) : null;
    }

    /// <summary>Puts other bytes in the place of a stream; a reader stops where they end. Longer ones have no place.</summary>
    private static AttachmentFault? Replace(Span<byte> data, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > data.Length)
        {
            return AttachmentFault.Unreadable;
        }

        data.Fill((byte)' ');
        bytes.CopyTo(data);
        return null;
    }
}
