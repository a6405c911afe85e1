using SmartVillage.Domain.Errors;
using SmartVillage.Mutakhiran.Entry;

namespace SmartVillage.App.Mutakhiran;

/// <summary>A table that somebody filled in, as a file; bounded before it is read.</summary>
internal static class FilledFile
{
    /// <param name="path">Where it is.</param>
    /// <param name="smaller">What to do when it is too large.</param>
    /// <param name="cancellation">Stops.</param>
    public static async Task<MemoryStream> ReadAsync(string path, string smaller, CancellationToken cancellation)
    {
        try
        {
            if (new FileInfo(path).Length > FilledWorkbook.MostBytes)
            {
                throw new SmartVillageException("SV-APP-036", "Berkas itu terlalu besar.", smaller);
            }

            return new MemoryStream(await File.ReadAllBytesAsync(path, cancellation));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SmartVillageException("SV-APP-049", "Berkas itu tidak dapat dibaca.", "Periksa letak dan haknya, dan tutup program lembar kerja yang sedang membukanya.", inner: failure);
        }
    }
}
