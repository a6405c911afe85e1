using System.Security.Cryptography;
using System.Text;
using SmartVillage.Marketplace.Photos;

namespace SmartVillage.Adapters.OpenSidPhotos;

/// <summary>
/// Drawn photos on disk under names that say nothing, each with the time at which it was fetched as its file time. Bounded: the oldest go first. A folder that cannot be written only means
/// that photos are fetched again. Thread-safe.
/// </summary>
internal sealed class PhotoFolder(string folder, long mostBytes)
{
    private readonly Lock _lock = new();
    private long? _bytes;

    public (byte[] Content, DateTimeOffset FetchedAt)? Read(PhotoOrder order)
    {
        var path = PathOf(order);
        try
        {
            return File.Exists(path) ? (File.ReadAllBytes(path), new DateTimeOffset(File.GetLastWriteTimeUtc(path), TimeSpan.Zero)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Write(PhotoOrder order, byte[] content, DateTimeOffset fetchedAt)
    {
        lock (_lock)
        {
            try
            {
                Directory.CreateDirectory(folder);
                var path = PathOf(order);
                var before = File.Exists(path) ? new FileInfo(path).Length : 0;
                _bytes = (_bytes ?? Files().Sum(f => f.Length)) - before + content.Length;
                var part = path + ".part";
                File.WriteAllBytes(part, content);
                File.SetLastWriteTimeUtc(part, fetchedAt.UtcDateTime);
                File.Move(part, path, overwrite: true);
                MakeRoom();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                _bytes = null;
            }
        }
    }

    /// <summary>Forgets a photo in every size and format, because the village took it down.</summary>
    public void Forget(PhotoOrder order)
    {
        lock (_lock)
        {
            try
            {
                foreach (var path in from size in Enum.GetValues<PhotoSize>() from format in Enum.GetValues<PhotoFormat>() select PathOf(order with { Size = size, Format = format }))
                {
                    File.Delete(path);
                }

                _bytes = null;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A folder that is not there has nothing to forget.
            }
        }
    }

    private void MakeRoom()
    {
        if (_bytes <= mostBytes)
        {
            return;
        }

        foreach (var file in Files().OrderBy(f => f.LastWriteTimeUtc))
        {
            if (_bytes <= mostBytes * 9 / 10)
            {
                return;
            }

            _bytes -= file.Length;
            file.Delete();
        }
    }

    private FileInfo[] Files() => Directory.Exists(folder) ? new DirectoryInfo(folder).GetFiles() : [];

    private string PathOf(PhotoOrder order) =>
        Path.Combine(folder, $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{order.Source}\n{order.File}")).AsSpan(0, 16))}-{(int)order.Size}.{order.Format.ToString().ToLowerInvariant()}");
}
