using System.Text;
using CsCheck;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Services.Requests.Attachments.Pdf;
using SmartVillage.Tests.Shared;

namespace SmartVillage.Services.Tests.Requests.Attachments;

/// <summary>PDFs lose who made them and keep what they show; those that do something are refused.</summary>
public sealed class PdfCleanerTests
{
    private const string Page = "<< /Type /Catalog >>";

    public static TheoryData<string> Active => new()
    {
        "<< /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>", "<< /OpenAction << /S /Java#53cript >> >>", "<< /A << /S /Launch /F (cmd.exe) >> >>", "<< /Names << /EmbeddedFiles 5 0 R >> >>",
        "<< /Type /Filespec /EF << /F 6 0 R >> >>", "<< /AcroForm << /XFA 3 0 R >> >>", "<< /S /SubmitForm /F (http://example.com) >>", "<< /Encrypt 9 0 R >>", "<< /S /#4A#61vaScript >>",
        "<< /A << /S /GoToE >> >>", "<< /Type /Annot /Subtype /RichMedia >>",
    };

    [Fact]
    public void What_it_shows_stays_and_who_made_it_goes()
    {
        var cleaned = Clean(SamplePdfs.Plain);

        Assert.Contains("Bukti pembayaran", cleaned, StringComparison.Ordinal);
        Assert.DoesNotContain(SamplePdfs.Secret, cleaned, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexString(Encoding.ASCII.GetBytes(SamplePdfs.Secret)), cleaned, StringComparison.Ordinal);
        Assert.DoesNotContain("Sari", cleaned, StringComparison.Ordinal);
        Assert.Equal(SamplePdfs.Plain.Length, cleaned.Length);
        Assert.Equal(SamplePdfs.PlainText.IndexOf("trailer", StringComparison.Ordinal), cleaned.IndexOf("trailer", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Active))]
    public void What_does_something_is_refused_open_and_packed(string dictionary)
    {
        Assert.Equal(AttachmentFault.ActivePdf, PdfCleaner.Clean(SamplePdfs.Make(Page, dictionary)).Fault);
        Assert.Equal(AttachmentFault.ActivePdf, PdfCleaner.Clean(SamplePdfs.Make(Page, SamplePdfs.Objects(dictionary))).Fault);
    }

    [Theory]
    [InlineData("/Filter [/ASCII85Decode /FlateDecode]")]
    [InlineData("/Filter /LZWDecode")]
    [InlineData("/Filter /FlateDecode /DecodeParms << /Predictor 12 >>")]
    public void Objects_that_are_packed_so_that_nobody_sees_them_are_refused(string filter) =>
        Assert.Equal(AttachmentFault.ActivePdf, PdfCleaner.Clean(SamplePdfs.Make(Page, SamplePdfs.Objects("<< /Title (x) >>", filter))).Fault);

    [Fact]
    public void A_maker_among_packed_objects_goes_and_the_stream_can_still_be_unpacked()
    {
        var cleaned = PdfCleaner.Clean(SamplePdfs.Make(Page, SamplePdfs.Objects($"1 0 << /Author ({SamplePdfs.Secret}) /Kept (isi) >>")));
        var streams = PdfStreams.Find(cleaned.Content.Span)!;
        var room = 1_000_000;

        var objects = Encoding.Latin1.GetString(PdfStreams.Unpack(cleaned.Content.Span[streams[0].Data], ref room)!);

        Assert.Null(cleaned.Fault);
        Assert.Equal($"1 0 << /Author ({new string(' ', SamplePdfs.Secret.Length)}) /Kept (isi) >>", objects);
    }

    [Fact]
    public void A_photo_inside_loses_its_place()
    {
        byte[] exif = [0xFF, 0xD8, 0xFF, 0xE1, 0x00, 0x14, .. "Exif\0\0"u8, .. Encoding.ASCII.GetBytes(SamplePdfs.Secret), 0xFF, 0xDA, 0x00, 0x02];
        var pdf = SamplePdfs.Make(Page, SamplePdfs.Stream("<< /Subtype /Image /Filter /DCTDecode >>", Encoding.Latin1.GetString(exif)));

        var cleaned = Clean(pdf);

        Assert.DoesNotContain(SamplePdfs.Secret, cleaned, StringComparison.Ordinal);
        Assert.Contains("\u00FF\u00DA", cleaned, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_behind_the_end_or_a_page_before_it_is_refused()
    {
        byte[] archive = [.. SamplePdfs.Plain, .. "PK\u0005\u0006"u8, .. new byte[18]];
        byte[] page = [.. SamplePdfs.Plain, .. Encoding.ASCII.GetBytes($"<script>{new string('x', 100)}</script>")];
        byte[] cut = SamplePdfs.Plain[..^8];

        Assert.All((byte[][])[archive, page, cut], pdf => Assert.Equal(AttachmentFault.Unreadable, PdfCleaner.Clean(pdf).Fault));
    }

    [Fact]
    public void A_stream_that_unfolds_without_end_is_refused() =>
        Assert.Equal(AttachmentFault.Unreadable, PdfCleaner.Clean(SamplePdfs.Make(Page, SamplePdfs.Packed("<< /Filter /FlateDecode >>", new byte[100 * 1024 * 1024]))).Fault);

    [Fact]
    public void A_stream_that_asks_for_a_dictionary_holds_nothing_that_could_be_shown()
    {
        var asking = Encoding.Latin1.GetString([0x78, 0x20, 1, 2, 3, 4, 5, 6, 7, 8]);

        Assert.Null(PdfCleaner.Clean(SamplePdfs.Make(Page, SamplePdfs.Stream("<< /Filter /FlateDecode >>", asking))).Fault);
    }

    [Fact]
    public void Nested_brackets_and_garbage_end_it_neither_late_nor_never()
    {
        Assert.Null(PdfCleaner.Clean(SamplePdfs.Make(Page, new string('[', 5_000_000), string.Concat(Enumerable.Repeat("<</a", 500_000)))).Fault);
        Assert.Equal(AttachmentFault.Unreadable, PdfCleaner.Clean(SamplePdfs.Make(Page, string.Concat(Enumerable.Repeat("/Author(", 1_000_000)))).Fault);
        Assert.Null(PdfCleaner.Clean(SamplePdfs.Make(Page, string.Concat(Enumerable.Repeat("/Author<0", 1_000_000)))).Fault);

        Gen.Select(Gen.Byte.Array[0, 400], Gen.OneOf("/Author (", "stream\n", "endstream", "/Type /ObjStm", "obj", "/#4", "/Type", "<")).Array[1, 20].Sample(parts =>
        {
            byte[] pdf = [.. "%PDF-1.4\n"u8, .. parts.SelectMany(p => p.Item1.Concat(Encoding.Latin1.GetBytes(p.Item2))), .. "%%EOF"u8];
            var cleaned = PdfCleaner.Clean(pdf);
            return cleaned.Fault is not null || cleaned.Content.Length == pdf.Length;
        });
    }

    private static string Clean(byte[] pdf)
    {
        var cleaned = PdfCleaner.Clean(pdf);
        Assert.Null(cleaned.Fault);
        return Encoding.Latin1.GetString(cleaned.Content.Span);
    }
}
