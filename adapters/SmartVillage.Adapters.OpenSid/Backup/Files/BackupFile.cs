using System.IO.Compression;
using SmartVillage.Adapters.OpenSid.Metering;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Backup.Files;

/// <summary>A backup file as it lies there: plain, in gzip, or alone in a zip. Opened anew for every pass, so that a replaced file is noticed.</summary>
internal sealed class BackupFile
{
    private readonly FileInfo _info;
    private readonly (long Length, DateTime Changed) _mark;
    private readonly CourtesyMeter _meter;

    public BackupFile(string source, string path, CourtesyMeter meter)
    {
        _meter = meter;
        _info = BackupFolder.Follow(new FileInfo(path));
        Failures = new BackupFailures(source, _info.Name);
        if (!_info.Exists)
        {
            throw BackupFailures.NoFile(source, path);
        }

        _mark = Mark();
    }

    public BackupFailures Failures { get; }

    public string Name => _info.Name;

    /// <summary>Whether nothing is in it. Pipes and devices look empty too; opening one could wait for ever.</summary>
    public bool IsEmpty => _mark.Length == 0;

    public DateTime ChangedUtc => _mark.Changed;

    /// <summary>The unpacked bytes from the beginning.</summary>
    public Stream Open()
    {
        CheckUnchanged();
        FileStream? stream = null;
        try
        {
            stream = new MeteredFile(
                _info.FullName, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 0 }, _meter);
            return Unpack(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            stream?.Dispose();
            throw Failures.Unreadable(exception);
        }
        catch
        {
            stream?.Dispose();
            throw;
        }
    }

    /// <summary>Fails when somebody writes the file while it is read.</summary>
    public void CheckUnchanged()
    {
        if (Mark() != _mark)
        {
            throw Failures.Changed();
        }
    }

    private (long Length, DateTime Changed) Mark()
    {
        _info.Refresh();
        return _info.Exists ? (_info.Length, _info.LastWriteTimeUtc) : throw Failures.Changed();
    }

    private Stream Unpack(FileStream stream)
    {
        Span<byte> head = stackalloc byte[4];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        if (read >= 2 && head is [0x1F, 0x8B, ..])
        {
            return new CheckedUnpacking(new GZipStream(stream, CompressionMode.Decompress), stream, _mark.Length, GzipLength(stream), checksum: null, Failures);
        }

        return read == 4 && head.SequenceEqual("PK\u0003\u0004"u8) ? OpenEntry(stream) : stream;
    }

    /// <summary>Length that the last four bytes promise, modulo 2^32.</summary>
    private static uint GzipLength(FileStream stream)
    {
        Span<byte> tail = stackalloc byte[4];
        if (stream.Length < 18)
        {
            return 0;
        }

        stream.Position = stream.Length - 4;
        stream.ReadExactly(tail);
        stream.Position = 0;
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(tail);
    }

    private CheckedUnpacking OpenEntry(FileStream stream)
    {
        try
        {
            if (ZipDirectory.Length(stream) > BackupLimits.DirectoryBytes)
            {
                throw Failures.Container("zip ini berisi terlalu banyak berkas");
            }

            var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            var entries = archive.Entries.Where(entry => IsBackupName(entry.Name)).Take(2).ToList();
            if (entries is not [var entry])
            {
                throw Failures.Container(entries.Count == 0 ? "tidak ada berkas .sql atau .sid di dalam zip ini" : "ada lebih dari satu berkas .sql di dalam zip ini");
            }

            return entry.IsEncrypted
                ? throw Failures.Container("isi zip ini dikunci kata sandi")
                : new CheckedUnpacking(entry.Open(), stream, entry.CompressedLength, (uint)entry.Length, entry.Crc32, Failures);
        }
        catch (InvalidDataException exception)
        {
            throw Failures.Container("zip ini rusak atau terpotong", exception);
        }
    }

    private static bool IsBackupName(string name) =>
        name.EndsWith(".sql", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".sid", StringComparison.OrdinalIgnoreCase);
}
