using System.Collections.Concurrent;
using SmartVillage.Domain.Privacy;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Marketplace.Products;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Store.Queries;

/// <summary>
/// Parsed forms of the few large texts of a village, kept until its edition or revision moves on. Nothing about a person is kept here.
/// </summary>
internal sealed class StoredTexts(IStoredFormats formats)
{
    public const string EpochName = "epoch";

    private readonly ConcurrentDictionary<long, Kept<CodeLabels>> _labels = new();
    private readonly ConcurrentDictionary<long, Kept<PublicHead>> _public = new();
    private readonly ConcurrentDictionary<string, SourceVillage> _profiles = new(StringComparer.Ordinal);

    public SourceVillage Profile(string json)
    {
        // Profiles change a few times a year; an installation that corrects hundreds of them starts over instead of growing.
        if (_profiles.Count > 5000)
        {
            _profiles.Clear();
        }

        return _profiles.GetOrAdd(json, static (text, f) => f.ParseProfile(text), formats);
    }

    public CodeLabels Labels(string epoch, VillageInfo village, Func<string?> load) =>
        Keep(_labels, epoch, village, load, json => new CodeLabels(json is null ? null : formats.ParseReferenceData(json)))!;

    public PublicHead? PublicStatistics(string epoch, VillageInfo village, Func<PublicStatisticsRow?> load) => Keep(_public, epoch, village, load, Head);

    public StatisticsSnapshot ExactStatistics(long villageId, byte[] block) => formats.OpenStatistics(villageId, block);

    public EntityRecord Open(EntityDefinition entity, EntityRow row) => formats.OpenRow(entity, row);

    public Listing OpenListing(long villageId, long productId, ReadOnlySpan<byte> block) => formats.OpenListing(villageId, productId, block);

    private PublicHead? Head(PublicStatisticsRow? row) => row switch
    {
        null => null,
        { Json: "" } => new PublicHead(row.NotRead.Split(',', StringSplitOptions.RemoveEmptyEntries), PublicTexts.Decode(row.Texts), null),
        _ => Head(formats.ParsePublicStatistics(row.Json)),
    };

    private static PublicHead Head(PublicStatistics plain) => new(plain.NotReadTopics, new PublicTexts(), plain);

    private static T? Keep<TStored, T>(
        ConcurrentDictionary<long, Kept<T>> all, string epoch, VillageInfo village, Func<TStored?> load, Func<TStored?, T?> parse)
        where T : class
    {
        var state = (epoch, village.Edition, village.Revision, village.ConfirmedAt);
        if (all.TryGetValue(village.Id, out var kept) && kept.State == state)
        {
            return kept.Value;
        }

        var value = parse(load());
        all[village.Id] = new Kept<T>(state, value);
        return value;
    }

    private sealed record Kept<T>((string Epoch, long Edition, long Revision, DateTimeOffset? ConfirmedAt) State, T? Value);
}
