using System.Buffers;
using System.Buffers.Binary;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Sync.Digests;

/// <summary>Digests of all rows of an entity as the source gave them when an edition was read, packed: nine bytes for a row of a table without gaps.</summary>
/// <param name="RangeWidth">Keys that one digest covers.</param>
/// <param name="Parts">Some thousand digests each, in the order of keys.</param>
public sealed record DigestShelf(int RangeWidth, IReadOnlyList<byte[]> Parts)
{
    private const int PartDigests = 8192;
    private const int HashSize = sizeof(ulong);

    /// <summary>First key and digest of every range.</summary>
    public IEnumerable<(long From, ulong Hash)> Digests()
    {
        foreach (var part in Parts)
        {
            var key = 0L;
            for (var at = 0; at < part.Length; at += HashSize)
            {
                key += ReadStep(part, ref at);
                yield return (key, BinaryPrimitives.ReadUInt64LittleEndian(part.AsSpan(at)));
            }
        }
    }

    /// <summary>Keys from the first to the last of one of some equal parts of the digests; null when it holds none.</summary>
    public KeyRange? Slice(int number, int of)
    {
        var total = Digests().LongCount();
        var (from, to) = (total * number / of, total * (number + 1) / of);
        var keys = Digests().Skip((int)from).Take((int)(to - from)).Select(digest => digest.From);
        KeyRange? slice = null;
        foreach (var key in keys)
        {
            slice = new KeyRange(slice?.From ?? key, key + RangeWidth - 1);
        }

        return slice;
    }

    private static long ReadStep(byte[] part, ref int at)
    {
        var (step, shift) = (0L, 0);
        byte next;
        do
        {
            next = part[at++];
            step |= (long)(next & 0x7f) << shift;
            shift += 7;
        }
        while (next >= 0x80);
        return step;
    }

    /// <summary>Packs digests that come in the order of their keys, which are above 0.</summary>
    public sealed class Builder(int rangeWidth)
    {
        private readonly List<byte[]> _parts = [];
        private readonly ArrayBufferWriter<byte> _part = new(PartDigests * (HashSize + 2));
        private long _key;
        private int _digests;

        /// <summary>Takes the next digest.</summary>
        public void Add(long from, ulong hash)
        {
            var step = (ulong)(from - _key);
            var target = _part.GetSpan(10 + HashSize);
            var length = 0;
            for (; step >= 0x80; step >>= 7)
            {
                target[length++] = (byte)(step | 0x80);
            }

            target[length++] = (byte)step;
            BinaryPrimitives.WriteUInt64LittleEndian(target[length..], hash);
            _part.Advance(length + HashSize);
            _key = from;
            if (++_digests == PartDigests)
            {
                EndPart();
            }
        }

        /// <summary>The shelf with everything that was added.</summary>
        public DigestShelf Build()
        {
            if (_digests > 0)
            {
                EndPart();
            }

            return new DigestShelf(rangeWidth, _parts);
        }

        private void EndPart()
        {
            _parts.Add(_part.WrittenSpan.ToArray());
            _part.ResetWrittenCount();
            (_key, _digests) = (0, 0);
        }
    }
}
