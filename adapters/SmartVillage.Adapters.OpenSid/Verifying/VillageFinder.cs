using System.Globalization;
using SmartVillage.Adapters.OpenSid.Connecting;
using SmartVillage.Adapters.OpenSid.Metering;
using SmartVillage.Domain.Areas;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>Which villages a database holds, by its own profile and the configuration.</summary>
internal static class VillageFinder
{
    public static readonly IReadOnlyList<string> CodeColumns = ["kode_propinsi", "kode_kabupaten", "kode_kecamatan", "kode_desa"];

    /// <summary>The villages to verify, at least one.</summary>
    public static async Task<IReadOnlyList<VerifiedVillage>> FindAsync(
        SourceSession session, SourceCatalog catalog, OpenSidSourceOptions options, CancellationToken cancellationToken)
    {
        return Choose(await ReadAsync(session, catalog, cancellationToken), catalog, options);
    }

    /// <summary>Which of the profiles, in the order of their ids, are to be verified.</summary>
    public static IReadOnlyList<VerifiedVillage> Choose(List<(long? Id, VillageCode? Code)> profiles, SourceCatalog catalog, SourceOptions options)
    {
        // Before 24.01 a database is one village, whatever else lies in its profile table.
        if (catalog.Find("tweb_penduduk") is { } residents && !residents.Has("config_id") && profiles.Count > 1)
        {
            if (catalog.HasAnywhere("config_id"))
            {
                throw SourceFailures.Create(KnownFailures.Indivisible, options);
            }

            profiles.RemoveRange(1, profiles.Count - 1);
        }

        VillageCode? configured = VillageCode.TryParseStored(options.VillageCode, out var code) ? code : null;
        if (configured is null && options.VillageCode is not null)
        {
            throw SourceFailures.Create(KnownFailures.VillageNotThere, options);
        }

        if (profiles.Count <= 1)
        {
            var only = profiles.Count == 1 ? profiles[0] : default;
            return (configured ?? only.Code) is { } chosen
                ? [new VerifiedVillage(chosen, only.Id, IsOnly: true)]
                : throw SourceFailures.Create(KnownFailures.NoVillageCode, options);
        }

        var named = profiles.Where(p => p.Code is { } own && (configured is null || own.Value == configured.Value.Value))
            .Select(p => new VerifiedVillage(p.Code!.Value, p.Id, IsOnly: false)).DistinctBy(v => v.Code.Value, StringComparer.Ordinal).ToList();
        return named.Count > 0
            ? named
            : throw SourceFailures.Create(configured is null ? KnownFailures.NoVillageCode : KnownFailures.VillageNotThere, options);
    }

    private static async Task<List<(long? Id, VillageCode? Code)>> ReadAsync(
        SourceSession session, SourceCatalog catalog, CancellationToken cancellationToken)
    {
        var profiles = new List<(long? Id, VillageCode? Code)>();
        if (catalog.Find("config") is not { } columns || !columns.Has("id"))
        {
            return profiles;
        }

        var codes = CodeColumns.Select(c => columns.Has(c) ? $"CAST(t.`{c}` AS CHAR)" : "NULL");
        await using var query = await session.QueryAsync($"SELECT CAST(t.`id` AS CHAR), {string.Join(", ", codes)} FROM `config` t ORDER BY t.`id`", cancellationToken);
        while (await query.ReadAsync(cancellationToken))
        {
            profiles.Add(Profile([.. Enumerable.Range(0, 1 + CodeColumns.Count).Select(query.TextOrNull)]));
        }

        return profiles;
    }

    /// <summary>A profile out of its id and the columns of its code.</summary>
    public static (long? Id, VillageCode? Code) Profile(IReadOnlyList<string?> texts) =>
        (long.TryParse(texts[0], CultureInfo.InvariantCulture, out var id) ? id : null,
            VillageCode.TryRebuild(texts[1], texts[2], texts[3], texts[4], out var rebuilt) ? rebuilt : null);
}
