using System.Buffers;
using System.IO.Pipelines;

namespace SmartVillage.Api.Hosting;

/// <summary>Passes everything on until an answer was put in place of what follows.</summary>
internal sealed class RejectableWriter(PipeWriter inner) : PipeWriter
{
    private byte[]? _dropped;

    public override bool CanGetUnflushedBytes => inner.CanGetUnflushedBytes;

    public override long UnflushedBytes => inner.UnflushedBytes;

    public void Reject(ReadOnlySpan<byte> answer)
    {
        if (_dropped is null)
        {
            inner.Write(answer);
            _dropped = [];
        }
    }

    public override void Advance(int bytes)
    {
        if (_dropped is null)
        {
            inner.Advance(bytes);
        }
    }

    public override Memory<byte> GetMemory(int sizeHint = 0) => _dropped is null ? inner.GetMemory(sizeHint) : Scratch(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => _dropped is null ? inner.GetSpan(sizeHint) : Scratch(sizeHint);

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => inner.FlushAsync(cancellationToken);

    public override void CancelPendingFlush() => inner.CancelPendingFlush();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);

    private byte[] Scratch(int sizeHint)
    {
        if (_dropped is null || _dropped.Length < Math.Max(sizeHint, 1))
        {
            _dropped = new byte[Math.Max(sizeHint, 4096)];
        }

        return _dropped;
    }
}
