using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SmartVillage.Store.Keys;
using SmartVillage.Store.Writing;

namespace SmartVillage.Store.Audit;

/// <summary>An entry as it lies in the file: residents as HMACs for looking up and as a sealed list for the auditor's export.</summary>
internal sealed record LedgerContent(LedgerEntry Entry, byte[] ResidentKeys, byte[]? ResidentBlock)
{
    /// <summary>SHA-256 of the previous hash and the canonical content. Texts carry their length, so that nothing can be moved between two fields.</summary>
    public byte[] Hash(byte[] previous, long sequence)
    {
        using var stream = new MemoryStream(512);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(previous);
        writer.Write(sequence);
        writer.Write(Entry.At.ToUnixTimeMilliseconds());
        writer.Write(Entry.Result);
        ReadOnlySpan<string?> texts =
            [Entry.ActorKey, Entry.ActorName, Entry.Role, Entry.Village, Entry.Purpose, Entry.Action, Entry.Route, Entry.RequestId, Entry.Client];
        foreach (var text in texts)
        {
            writer.Write(text is not null);
            writer.Write(text ?? string.Empty);
        }

        writer.Write(ResidentKeys.Length);
        writer.Write(ResidentKeys);
        writer.Write(ResidentBlock?.Length ?? 0);
        writer.Write(ResidentBlock ?? []);
        writer.Flush();
        return SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}

/// <summary>Hides and shows the residents of entries. Thread-safe.</summary>
internal sealed class LedgerCodec(StoreKeys keys, RecordSealer sealer)
{
    public const int KeySize = 16;

    private static readonly SealContext Context = new(SealScope.LedgerResidents, 0);

    private readonly byte[] _residentKey = keys.Derive("ledger-resident.v1");

    public LedgerContent Encode(LedgerEntry entry)
    {
        if (entry.Residents.Count == 0)
        {
            return new LedgerContent(entry, [], null);
        }

        var hidden = new byte[entry.Residents.Count * KeySize];
        var ids = new byte[entry.Residents.Count * sizeof(long)];
        for (var i = 0; i < entry.Residents.Count; i++)
        {
            ResidentKey(entry.Residents[i], hidden.AsSpan(i * KeySize, KeySize));
            BinaryPrimitives.WriteInt64LittleEndian(ids.AsSpan(i * sizeof(long)), entry.Residents[i]);
        }

        return new LedgerContent(entry, hidden, sealer.Seal(Context, ids));
    }

    public IReadOnlyList<long> Decode(byte[]? block)
    {
        if (block is null)
        {
            return [];
        }

        var ids = sealer.Open(Context, block);
        var residents = new long[ids.Length / sizeof(long)];
        for (var i = 0; i < residents.Length; i++)
        {
            residents[i] = BinaryPrimitives.ReadInt64LittleEndian(ids.AsSpan(i * sizeof(long)));
        }

        return residents;
    }

    public void ResidentKey(long id, Span<byte> target)
    {
        Span<byte> input = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(input, id);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_residentKey, input, hash);
        hash[..KeySize].CopyTo(target);
    }
}
