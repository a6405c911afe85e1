using System.IO.Compression;

namespace SmartVillage.Mutakhiran.Tests.Support;

/// <summary>Files that nobody means well with.</summary>
internal static class HostileFiles
{
    /// <summary>A small file that unpacks to more than any reader takes.</summary>
    public static MemoryStream Bomb()
    {
        var bomb = new MemoryStream();
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var zeros = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 201; megabyte++)
            {
                entry.Write(zeros);
            }
        }

        bomb.Position = 0;
        return bomb;
    }
}
