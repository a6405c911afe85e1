using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Errors;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Access;

/// <summary>
/// API keys of people and programs. A token is <c>sv_ID_SECRET</c>, shown once; only a SHA-256 of the 256-bit secret is kept (a slow hash would add nothing to a
/// secret that nobody can guess, and cost every request).
/// </summary>
public sealed class ApiKeyStore
{
    private const string Columns = "id, name, role, village, created_at, revoked_at, secret_hash, areas, expires_at, (SELECT 1 FROM key_factors f WHERE f.key_id = api_keys.id)";

    // Another process may revoke a key; this is how long it stays usable here.
    private static readonly TimeSpan CacheFor = TimeSpan.FromSeconds(1);

    private readonly StoreContext _context;
    private readonly ConcurrentDictionary<string, Cached> _cache = new(StringComparer.Ordinal);

    internal ApiKeyStore(StoreContext context) => _context = context;

    /// <summary>Creates a key and returns its token, which cannot be shown again.</summary>
    public string Create(string name, string role, string? village) => Create(name, role, village, [], expiresAt: null);

    /// <summary>The same, for areas where the role sees its own only, and with an end.</summary>
    public string Create(string name, string role, string? village, IReadOnlyList<KeyArea> areas, DateTimeOffset? expiresAt)
    {
        ArgumentNullException.ThrowIfNull(areas);
        Check(name, role, village, areas);
        var id = RandomNumberGenerator.GetHexString(12, lowercase: true);
        var secret = RandomNumberGenerator.GetBytes(32);
        _context.Work.Use(connection => connection.Run(
            "INSERT INTO api_keys (id, name, role, village, secret_hash, created_at, areas, expires_at) VALUES ($id, $name, $role, $village, $hash, $now, $areas, $expires)",
            ("$id", id),
            ("$name", name.Trim()),
            ("$role", role),
            ("$village", village is not null && VillageCode.TryParseStored(village, out var code) ? code.Value : null),
            ("$hash", SHA256.HashData(secret)),
            ("$now", _context.Time.GetUtcNow().ToUnixTimeMilliseconds()),
            ("$areas", areas.Count == 0 ? null : JsonSerializer.Serialize(areas, StoreJson.Options)),
            ("$expires", expiresAt?.ToUnixTimeMilliseconds())));
        return $"sv_{id}_{Base64Url.EncodeToString(secret)}";
    }

    /// <summary>The key behind a presented token, or null when it is unknown, wrong, revoked or over.</summary>
    public ApiKey? Find(string? token)
    {
        if (token?.Split('_', 3) is not ["sv", { Length: 12 } id, { Length: 43 } text])
        {
            return null;
        }

        Span<byte> secret = stackalloc byte[32];
        if (!Base64Url.TryDecodeFromChars(text, secret, out var length) || length != secret.Length)
        {
            return null;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(secret, hash);
        var known = Lookup(id);
        // Compared against something in any case, so that time does not tell which ids exist.
        var isRight = CryptographicOperations.FixedTimeEquals(hash, known?.SecretHash ?? new byte[SHA256.HashSizeInBytes]);
        return isRight && known is { Key.RevokedAt: null } && (known.Key.ExpiresAt is not { } end || _context.Time.GetUtcNow() < end) ? known.Key : null;
    }

    /// <summary>All keys, newest first, revoked ones included.</summary>
    public IReadOnlyList<ApiKey> List() =>
        _context.Work.Use(connection => connection.Read($"SELECT {Columns} FROM api_keys ORDER BY created_at DESC, id", Map)).ConvertAll(k => k.Key);

    /// <summary>Revokes a key; false when there is none of that id.</summary>
    public bool Revoke(string id)
    {
        var found = _context.Work.Use(connection => connection.Run(
            "UPDATE api_keys SET revoked_at = coalesce(revoked_at, $now) WHERE id = $id",
            ("$now", _context.Time.GetUtcNow().ToUnixTimeMilliseconds()),
            ("$id", id)));
        _cache.TryRemove(id, out _);
        return found > 0;
    }

    /// <summary>Revokes every key that is still good, or those of one village, for when a leak was discovered; says which.</summary>
    public IReadOnlyList<ApiKey> RevokeAll(string? village)
    {
        var now = _context.Time.GetUtcNow();
        var revoked = List().Where(key => key.RevokedAt is null && !(key.ExpiresAt <= now) && (village is null || key.Village == village)).ToList();
        revoked.ForEach(key => Revoke(key.Id));
        return revoked;
    }

    private static void Check(string name, string role, string? village, IReadOnlyList<KeyArea> areas)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > 100)
        {
            throw new ConfigurationException("SV-KEY-001", "Nama pemegang kunci kosong atau terlalu panjang.", "Isi nama satu orang, paling banyak 100 huruf.");
        }

        if (!ApiRoles.All.Contains(role, StringComparer.Ordinal))
        {
            throw new ConfigurationException("SV-KEY-002", "Peran kunci tidak dikenal.", $"Pilih salah satu: {string.Join(", ", ApiRoles.All)}.");
        }

        if (ApiRoles.NeedsVillage(role) != village is not null || (village is not null && !VillageCode.TryParseStored(village, out _)))
        {
            throw new ConfigurationException(
                "SV-KEY-003",
                ApiRoles.NeedsVillage(role) ? "Peran ini memerlukan satu kode kelurahan yang benar." : "Peran ini tidak terikat pada satu kelurahan.",
                ApiRoles.NeedsVillage(role) ? "Tambahkan kode kelurahan, misalnya 18.72.04.1002." : "Hilangkan kode kelurahan.");
        }

        if (areas.Count > 0 && !ApiRoles.SeesOwnAreas(role))
        {
            throw new ConfigurationException("SV-KEY-004", "Peran ini tidak terikat pada RT atau RW.", "Hilangkan --area, atau pilih Enumerator atau RwCoordinator.");
        }
    }

    private static Stored Map(SqliteDataReader row) => new(
        new ApiKey(row.GetString(0), row.GetString(1), row.GetString(2), row.TextOrNull(3), row.Instant(4), row.InstantOrNull(5))
        {
            ExpiresAt = row.InstantOrNull(8),
            HasSecondFactor = !row.IsDBNull(9),
            Areas = row.TextOrNull(7) is { } areas ? JsonSerializer.Deserialize<KeyArea[]>(areas, StoreJson.Options)! : [],
        },
        row.BytesOrNull(6)!);

    private Stored? Lookup(string id)
    {
        var now = _context.Time.GetTimestamp();
        if (_cache.TryGetValue(id, out var cached) && _context.Time.GetElapsedTime(cached.At, now) < CacheFor)
        {
            return cached.Stored;
        }

        var found = _context.Work.Use(connection => connection.Read($"SELECT {Columns} FROM api_keys WHERE id = $id", Map, ("$id", id))).FirstOrDefault();
        if (found is not null)
        {
            _cache[id] = new Cached(found, now);
        }

        return found;
    }

    private sealed record Stored(ApiKey Key, byte[] SecretHash);

    private sealed record Cached(Stored Stored, long At);
}
