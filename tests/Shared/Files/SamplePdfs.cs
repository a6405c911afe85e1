using System.IO.Compression;
using System.Text;

namespace SmartVillage.Tests.Shared;

/// <summary>Small PDFs, harmless and otherwise.</summary>
internal static class SamplePdfs
{
    /// <summary>Stands in the metadata of every PDF made here.</summary>
    public const string Secret = "WARGARAHASIA";

    /// <summary>A page with a word, its maker in three places.</summary>
    public static byte[] Plain { get; } = Make(
        "<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R >>", Stream("<< /Length 44 >>", "BT /F1 12 Tf 10 50 Td (Bukti pembayaran) Tj ET"),
        $"<< /Author ({Secret} \\(Sari\\)) /Creator <{Convert.ToHexString(Encoding.ASCII.GetBytes(Secret))}> /CreationDate (D:20260301) >>",
        Stream("<< /Type /Metadata /Subtype /XML /Length 40 >>", $"<x:xmpmeta><dc:creator>{Secret}</dc:creator></x:xmpmeta>"));

    /// <summary>Text only, as a form can carry it.</summary>
    public static string PlainText { get; } = Encoding.Latin1.GetString(Plain);

    public static byte[] Make(params string[] objects)
    {
        var text = new StringBuilder("%PDF-1.7\n");
        foreach (var (at, content) in objects.Index())
        {
            text.Append(at + 1).Append(" 0 obj\n").Append(content).Append("\nendobj\n");
        }

        text.Append("trailer << /Root 1 0 R /Size ").Append(objects.Length + 1).Append(" >>\nstartxref\n0\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    public static string Stream(string dictionary, string content) => $"{dictionary}\nstream\n{content}\nendstream";

    /// <summary>A stream of packed bytes.</summary>
    public static string Packed(string dictionary, byte[] content)
    {
        using var target = new MemoryStream();
        using (var packing = new ZLibStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            packing.Write(content);
        }

        return Stream(dictionary, Encoding.Latin1.GetString(target.ToArray()));
    }

    /// <summary>Objects packed into a stream, as newer programs write them.</summary>
    public static string Objects(string objects, string extra = "/Filter /FlateDecode") => Packed($"<< /Type /ObjStm /N 1 /First 4 {extra} >>", Encoding.Latin1.GetBytes(objects));
}
