using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SmartVillage.Api.Http;

/// <summary>Editions of the villages that an answer is about, by dotted code, with a short name for all of them together; of hundreds of villages it is made once.</summary>
internal sealed class AnswerEditions
{
    private readonly KeyValuePair<string, long>[] _editions;
    private readonly Lazy<string> _fingerprint;
    private readonly Lazy<ReadOnlyMemory<byte>> _printed;

    public AnswerEditions(IEnumerable<KeyValuePair<string, long>> editions)
    {
        _editions = [.. editions];
        _fingerprint = new Lazy<string>(MakeFingerprint);
        _printed = new Lazy<ReadOnlyMemory<byte>>(Print);
    }

    /// <summary>The same for the same editions and no others.</summary>
    public string Fingerprint => _fingerprint.Value;

    /// <summary>All of them as an object of JSON.</summary>
    public void Write(Utf8JsonWriter writer) => writer.WriteRawValue(_printed.Value.Span, skipInputValidation: true);

    private ReadOnlyMemory<byte> Print()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, JsonOutput.Options);
        writer.WriteStartObject();
        foreach (var (code, edition) in _editions)
        {
            writer.WriteNumber(code, edition);
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private string MakeFingerprint()
    {
        var text = string.Join(',', _editions.Select(e => $"{e.Key}={e.Value}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }
}
