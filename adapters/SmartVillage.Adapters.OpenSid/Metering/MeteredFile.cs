using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Metering;

/// <summary>A file of which every byte read is counted, packed ones as they lie there.</summary>
internal sealed class MeteredFile(string path, FileStreamOptions options, CourtesyMeter meter) : FileStream(path, options)
{
    public override int Read(byte[] buffer, int offset, int count)
    {
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        var read = base.Read(buffer, offset, count);
        meter.AddFile(read, System.Diagnostics.Stopwatch.GetElapsedTime(started));
        return read;
    }

    public override int Read(Span<byte> buffer)
    {
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        var read = base.Read(buffer);
        meter.AddFile(read, System.Diagnostics.Stopwatch.GetElapsedTime(started));
        return read;
    }
}
