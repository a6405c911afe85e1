using System.Security.Cryptography;
using System.Text;
using SmartVillage.Adapters.Http.Signing;

namespace SmartVillage.Adapters.Bpjs;

/// <summary>
/// Opens an encrypted answer: AES-256-CBC with PKCS7, key = SHA-256 of consumer id, secret and the timestamp of the request, IV = its first 16 bytes; then LZ-string.
/// </summary>
internal static class BpjsSecrets
{
    private const int IvBytes = 16;

    /// <exception cref="FormatException">It is not encrypted with this key, or not packed as agreed.</exception>
    public static string Open(string response, TrustMark mark, string timestamp)
    {
        var key = mark.AnswerKey(timestamp);
        try
        {
            using var aes = Aes.Create();
            aes.Key = key;
            return LzUri.Decompress(Encoding.UTF8.GetString(aes.DecryptCbc(Convert.FromBase64String(response), key.AsSpan(0, IvBytes))));
        }
        catch (CryptographicException wrong)
        {
            throw new FormatException("cipher", wrong);
        }
    }
}
