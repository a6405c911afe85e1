using System.Globalization;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Errors;
using SmartVillage.Marketplace;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Reach;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Marketplace;

/// <summary>Counts in memory and adds to the work file some seconds later, in one transaction for all: a page that everybody opens must not wait for the disk.</summary>
internal sealed class SqliteListingReach : IListingReach, IDisposable
{
    private const int MostPending = 100_000;
    private static readonly TimeSpan WrittenAfter = TimeSpan.FromSeconds(5);

    private readonly StoreContext _context;
    private readonly ITimer _timer;
    private readonly Lock _writing = new();
    private readonly Lock _counting = new();
    private Dictionary<Key, Counts> _pending = [];

    public SqliteListingReach(StoreContext context)
    {
        _context = context;
        _timer = context.Time.CreateTimer(_ => TryWrite(), state: null, WrittenAfter, WrittenAfter);
    }

    public void CountVisit(Listing listing, DateOnly day) => Count(listing, day, new Counts(1, 0));

    public void CountTap(Listing listing, DateOnly day) => Count(listing, day, new Counts(0, 1));

    public Task<IReadOnlyList<ReachDay>> ListAsync(VillageCode village, DateOnly from, DateOnly until, CancellationToken cancellationToken)
    {
        Write();
        return Task.FromResult<IReadOnlyList<ReachDay>>(_context.Work.Use(connection => connection.Read(
            "SELECT listing, seller, day, visits, taps FROM listing_reach WHERE village = $village AND day >= $from AND day <= $until ORDER BY day, listing",
            row => new ReachDay(
                IdOf(row.GetString(0)), IdOf(row.GetString(1)), DateOnly.ParseExact(row.GetString(2), "yyyy-MM-dd", CultureInfo.InvariantCulture), row.GetInt64(3), row.GetInt64(4)),
            ("$village", village.Value),
            ("$from", $"{from:yyyy-MM-dd}"),
            ("$until", $"{until:yyyy-MM-dd}"))));
    }

    public void Dispose()
    {
        _timer.Dispose();
        TryWrite();
    }

    private static MarketId IdOf(string text) => MarketId.TryParse(text, out var id) ? id : default;

    private void Count(Listing listing, DateOnly day, Counts one) => Count(new Key(listing.Village, listing.Id, listing.Seller, day), one);

    private void Count(Key key, Counts counts)
    {
        // Held for a look-up only, never while the file is written.
        lock (_counting)
        {
            if (_pending.TryGetValue(key, out var others))
            {
                _pending[key] = others.Plus(counts);
            }
            else if (_pending.Count < MostPending)
            {
                _pending.Add(key, counts);
            }
        }
    }

    private Dictionary<Key, Counts> TakeCounted()
    {
        lock (_counting)
        {
            var counted = _pending;
            _pending = [];
            return counted;
        }
    }

    /// <summary>A work file that cannot be written now gets the counts later.</summary>
    private void TryWrite()
    {
        try
        {
            Write();
        }
        catch (StoreException)
        {
            // What was counted is still pending.
        }
    }

    private void Write()
    {
        lock (_writing)
        {
            if (TakeCounted() is not { Count: > 0 } counted)
            {
                return;
            }

            try
            {
                _ = _context.Work.Use(connection => Add(connection, counted));
            }
            catch (StoreException)
            {
                foreach (var (key, counts) in counted)
                {
                    Count(key, counts);
                }

                throw;
            }
        }
    }

    private static bool Add(SqliteConnection connection, Dictionary<Key, Counts> counted)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var (key, counts) in counted)
        {
            connection.Run(
                """
                INSERT INTO listing_reach (village, listing, seller, day, visits, taps) VALUES ($village, $listing, $seller, $day, $visits, $taps)
                ON CONFLICT (listing, day) DO UPDATE SET visits = visits + excluded.visits, taps = taps + excluded.taps
                """,
                ("$village", key.Village),
                ("$listing", key.Listing.Value),
                ("$seller", key.Seller.Value),
                ("$day", $"{key.Day:yyyy-MM-dd}"),
                ("$visits", counts.Visits),
                ("$taps", counts.Taps));
        }

        transaction.Commit();
        return true;
    }

    private readonly record struct Key(string Village, MarketId Listing, MarketId Seller, DateOnly Day);

    private readonly record struct Counts(long Visits, long Taps)
    {
        public Counts Plus(Counts other) => new(Visits + other.Visits, Taps + other.Taps);
    }
}
