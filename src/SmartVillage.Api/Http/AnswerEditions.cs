using System.Collections;
using System.Security.Cryptography;
using System.Text;

namespace SmartVillage.Api.Http;

/// <summary>Editions of the villages that an answer is about, by dotted code, with a short name for all of them together; of hundreds of villages it is made once.</summary>
internal sealed class AnswerEditions : IEnumerable<KeyValuePair<string, long>>
{
    private readonly KeyValuePair<string, long>[] _editions;
    private readonly Lazy<string> _fingerprint;

    public AnswerEditions(IEnumerable<KeyValuePair<string, long>> editions)
    {
        _editions = [.. editions];
        _fingerprint = new Lazy<string>(MakeFingerprint);
    }

    /// <summary>The same for the same editions and no others.</summary>
    public string Fingerprint => _fingerprint.Value;

    public IEnumerator<KeyValuePair<string, long>> GetEnumerator() => _editions.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string MakeFingerprint()
    {
        var text = string.Join(',', _editions.Select(e => $"{e.Key}={e.Value}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }
}
