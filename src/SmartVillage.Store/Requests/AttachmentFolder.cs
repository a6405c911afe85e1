using System.Buffers.Binary;
using System.Security.Cryptography;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Writing;

namespace SmartVillage.Store.Requests;

/// <summary>
/// Sealed files under random names. A file is written beside its place and moved there, so that it is whole or not there; its name and its request are bound into the seal, so that no file
/// can be put in the place of another.
/// </summary>
internal sealed class AttachmentFolder(StoreContext context)
{
    public const string Ending = ".sealed";
    private const int NameBytes = 16;

    // An upload that is under way has written its file but not yet its row.
    private static readonly TimeSpan UnderWay = TimeSpan.FromHours(1);

    private string Folder => context.Files.AttachmentsFolder;

    /// <summary>Writes a file and returns its name.</summary>
    public string Write(long request, ReadOnlySpan<byte> content)
    {
        var name = RandomNumberGenerator.GetHexString(NameBytes * 2, lowercase: true);
        PrivateFiles.CreateFolder(Folder);
        PrivateFiles.Write(PathOf(name), context.Sealer.Seal(ContextOf(request, name), content), replace: false);
        return name;
    }

    public byte[] Read(long request, string name) => context.Sealer.Open(ContextOf(request, name), File.ReadAllBytes(PathOf(name)));

    /// <summary>Destroys a file; one that is gone is no fault.</summary>
    public void Delete(string name)
    {
        if (Directory.Exists(Folder))
        {
            File.Delete(PathOf(name));
        }
    }

    /// <summary>Destroys what no row speaks of: left behind when a process died in between.</summary>
    public int Sweep(IReadOnlySet<string> known)
    {
        if (!Directory.Exists(Folder))
        {
            return 0;
        }

        var before = (context.Time.GetUtcNow() - UnderWay).UtcDateTime;
        var orphans = Directory.EnumerateFiles(Folder)
            .Where(path => !(path.EndsWith(Ending, StringComparison.Ordinal) && known.Contains(Path.GetFileNameWithoutExtension(path))) && File.GetLastWriteTimeUtc(path) < before).ToList();
        orphans.ForEach(File.Delete);
        return orphans.Count;
    }

    private static SealContext ContextOf(long request, string name)
    {
        var bytes = Convert.FromHexString(name).AsSpan();
        return new SealContext(SealScope.Attachments, request, new Fingerprint(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..])));
    }

    private string PathOf(string name) => Path.Combine(Folder, name + Ending);
}
