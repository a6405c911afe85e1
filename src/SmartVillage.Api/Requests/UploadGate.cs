using SmartVillage.Services.Requests.Attachments;

namespace SmartVillage.Api.Requests;

/// <summary>
/// How many bytes of uploads may be in memory at once, all senders together. An upload is read into memory whole, so that nothing lies on a disk before it is clean; without a bound a few dozen
/// phones at once could take more than the machine has.
/// </summary>
internal sealed class UploadGate(AttachmentLimits limits)
{
    private readonly Lock _gate = new();
    private long _taken;

    /// <summary>Bytes that are taken now.</summary>
    public long Taken
    {
        get
        {
            lock (_gate)
            {
                return _taken;
            }
        }
    }

    /// <summary>Room for an upload until it is given back; null when there is none now. One upload alone always finds room.</summary>
    /// <param name="contentLength">What the sender says it is; null when it says nothing.</param>
    public IDisposable? TryEnter(long? contentLength)
    {
        var bytes = Math.Min(contentLength ?? limits.FileBytes, limits.FileBytes);
        lock (_gate)
        {
            if (_taken > 0 && _taken + bytes > limits.ConcurrentBytes)
            {
                return null;
            }

            _taken += bytes;
        }

        return new Room(this, bytes);
    }

    private sealed class Room(UploadGate gate, long bytes) : IDisposable
    {
        private bool _isGivenBack;

        public void Dispose()
        {
            lock (gate._gate)
            {
                gate._taken -= _isGivenBack ? 0 : bytes;
                _isGivenBack = true;
            }
        }
    }
}
