using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Api.Http;

/// <summary>
/// Where the next page starts: store epoch, edition, the question it belongs to, and a place that holds ids of ours only. Signed with a key of the store, so every
/// node accepts it and nobody can make one.
/// </summary>
internal sealed class PageToken(IStoreKeys keys)
{
    private const string Purpose = "api-page-token";
    private const char Separator = '|';

    /// <summary>Makes a token for an answer's state and place.</summary>
    public string Create(AnswerMeta meta, string question, string place)
    {
        var text = string.Join(Separator, StateOf(meta), HashOf(question), place);
        var signature = keys.ComputeBlindIndex(Purpose, text);
        return Base64Url.EncodeToString([.. signature, .. Encoding.UTF8.GetBytes(text)]);
    }

    /// <summary>Reads a token: its place, or why it is refused.</summary>
    public (string? Place, ApiProblem? Problem) Read(string token, AnswerMeta meta, string question)
    {
        if (!TryDecode(token, out var text))
        {
            return (null, Problems.BadPageToken);
        }

        var parts = text.Split(Separator);
        if (parts.Length != 3 || parts[1] != HashOf(question))
        {
            return (null, Problems.BadPageToken);
        }

        return parts[0] == StateOf(meta) ? (parts[2], null) : (null, Problems.EditionChanged);
    }

    /// <summary>A place that is one id.</summary>
    public static long? IdOf(string? place) =>
        long.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private bool TryDecode(string token, out string text)
    {
        text = string.Empty;
        var bytes = new byte[token.Length];
        if (!Base64Url.IsValid(token) || !Base64Url.TryDecodeFromChars(token, bytes, out var length) || length <= 16)
        {
            return false;
        }

        text = Encoding.UTF8.GetString(bytes.AsSpan(16, length - 16));
        return CryptographicOperations.FixedTimeEquals(keys.ComputeBlindIndex(Purpose, text), bytes.AsSpan(0, 16));
    }

    private static string StateOf(AnswerMeta meta) => meta.Editions is null ? $"{meta.Epoch}.{meta.Edition}" : $"{meta.Epoch}.{meta.Editions.Fingerprint}";

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
