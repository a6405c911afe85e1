using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SmartVillage.Domain.Areas;
using SmartVillage.Services.SelfService.Citizen;

namespace SmartVillage.Api.SelfService;

/// <summary>
/// Who is logged in to Layanan Mandiri through us. A resident gets a random word, never OpenSID's token; the token lies in the memory of this process and nowhere else, so a restart ends
/// every session. Words are kept as hashes only.
/// </summary>
internal sealed class CitizenSessions(TimeProvider time)
{
    private const int WordBytes = 32;
    private const int Most = 5000;

    // A shared phone is left lying about.
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(20);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (CitizenSession Session, DateTimeOffset Until)> _open = new(StringComparer.Ordinal);

    /// <summary>Opens a session; its word.</summary>
    public string Open(VillageCode village, CitizenSession session)
    {
        var word = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(WordBytes));
        Keep(village, word, session);
        return word;
    }

    /// <summary>Keeps a session under a word.</summary>
    public void Keep(VillageCode village, string word, CitizenSession session)
    {
        lock (_gate)
        {
            if (_open.Count >= Most)
            {
                var now = time.GetUtcNow();
                foreach (var over in _open.Where(entry => entry.Value.Until <= now).Select(entry => entry.Key).DefaultIfEmpty(_open.MinBy(entry => entry.Value.Until).Key).ToList())
                {
                    _open.Remove(over);
                }
            }

            _open[KeyOf(village, word)] = (session, Until(session));
        }
    }

    /// <summary>The session of a word, or null when there is none any more.</summary>
    public CitizenSession? Find(VillageCode village, string? word)
    {
        if (string.IsNullOrEmpty(word))
        {
            return null;
        }

        lock (_gate)
        {
            var key = KeyOf(village, word);
            if (!_open.TryGetValue(key, out var found) || found.Until <= time.GetUtcNow())
            {
                _open.Remove(key);
                return null;
            }

            _open[key] = (found.Session, Until(found.Session));
            return found.Session;
        }
    }

    /// <summary>Ends a session; the session that it was, or null.</summary>
    public CitizenSession? Close(VillageCode village, string word)
    {
        lock (_gate)
        {
            return _open.Remove(KeyOf(village, word), out var was) ? was.Session : null;
        }
    }

    private DateTimeOffset Until(CitizenSession session)
    {
        var idle = time.GetUtcNow() + Idle;
        return idle < session.ExpiresAt ? idle : session.ExpiresAt;
    }

    private static string KeyOf(VillageCode village, string word) => $"{village.Value}|{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(word)))}";
}
