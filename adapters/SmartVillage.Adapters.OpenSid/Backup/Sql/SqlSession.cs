using System.Text;

namespace SmartVillage.Adapters.OpenSid.Backup.Sql;

/// <summary>What SET statements of a dump say about the statements after them.</summary>
/// <param name="Charset">Character set of the bytes.</param>
/// <param name="Zone">Offset in which TIMESTAMP values are written; null when the dump leaves them as the server shows them.</param>
/// <param name="IsBackslashPlain">NO_BACKSLASH_ESCAPES.</param>
/// <param name="AreQuotesNames">ANSI_QUOTES.</param>
/// <param name="IsZeroKept">NO_AUTO_VALUE_ON_ZERO.</param>
internal sealed record SqlSession(string Charset, TimeSpan? Zone, bool IsBackslashPlain, bool AreQuotesNames, bool IsZeroKept)
{
    public static readonly SqlSession Default = new("utf8mb4", null, false, false, false);

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether texts of this character set can be read without guessing where a character ends.</summary>
    public static bool IsKnown(string charset) => charset is "utf8mb4" or "utf8mb3" or "utf8" or "ascii" or "latin1" or "binary" or "cp1252";

    /// <summary>Text of bytes, or null when they are not of the character set.</summary>
    public string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (Charset is "latin1" or "cp1252")
        {
            return Windows1252.Decode(bytes);
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
