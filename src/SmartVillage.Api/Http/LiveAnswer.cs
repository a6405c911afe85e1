using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;

namespace SmartVillage.Api.Http;

/// <summary>An answer about which the state of the store says nothing: its ETag covers what is said.</summary>
internal static class LiveAnswer
{
    /// <summary>One thing, or with <paramref name="isList"/> a list.</summary>
    public static Answer Of(ApiRequest request, Action<Utf8JsonWriter> write, bool isList = false)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, JsonOutput.Options))
        {
            write(writer);
        }

        var data = buffer.WrittenMemory;
        var revision = BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(data.Span));
        return new Answer(request.Meta() with { Revision = revision }, request.Today, writer => writer.WriteRawValue(data.Span, skipInputValidation: true)) { IsLive = true, IsList = isList };
    }
}
