using System.Globalization;
using System.Text;
using SmartVillage.Marketplace.Photos;
using SmartVillage.Marketplace.Products;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Marketplace;

/// <summary>Tells of the photos of some goods which of them there are, from what was last seen of them; no website is asked.</summary>
internal sealed class PhotoSights(IPhotoChecks checks, IPhotoProxy proxy)
{
    public PhotoSight Of(StoreState state, IReadOnlyCollection<Listing> goods)
    {
        var states = new Dictionary<(string Village, string File), PhotoState?>();
        foreach (var source in goods.GroupBy(listing => state.FindVillage(listing.Village)?.SourceName).Where(source => source.Key is { } name && proxy.Knows(name)))
        {
            var known = checks.Find(source.Key!, [.. source.SelectMany(listing => listing.Photos).Select(photo => photo.File).Distinct(StringComparer.Ordinal)]);
            foreach (var (listing, photo) in source.SelectMany(listing => listing.Photos.Select(photo => (listing, photo))))
            {
                states[(listing.Village, photo.File)] = known.GetValueOrDefault(photo.File)?.State;
            }
        }

        return new PhotoSight(states, goods);
    }
}

/// <summary>What was last seen of the photos of some goods; of a source whose website nobody named there are none.</summary>
internal sealed class PhotoSight
{
    private readonly Dictionary<(string Village, string File), PhotoState?> _states;

    public PhotoSight(Dictionary<(string Village, string File), PhotoState?> states, IEnumerable<Listing> goods)
    {
        _states = states;
        var name = new StringBuilder();
        foreach (var listing in goods)
        {
            foreach (var photo in listing.Photos)
            {
                name.Append(CultureInfo.InvariantCulture, $"{(Find(listing, photo, out var state) ? state is { } known ? (int)known : -1 : -2)},");
            }

            name.Append(';');
        }

        Name = name.ToString();
    }

    /// <summary>Another one whenever a page of these goods looks otherwise.</summary>
    public string Name { get; }

    /// <summary>The listing with the photos that a page shows: all but those that are known not to be there.</summary>
    public Listing Shown(Listing listing) => With(listing, photo => Find(listing, photo, out var state) && !(state is { } known && PhotoCheck.IsBroken(known)));

    /// <summary>The listing with the photos that may be named to others, who would hold a picture that is none against it: only those that were seen.</summary>
    public Listing Seen(Listing listing) => With(listing, photo => Find(listing, photo, out var state) && state == PhotoState.Shown);

    private static Listing With(Listing listing, Func<ListingPhoto, bool> isThere) =>
        listing.Photos.All(isThere) ? listing : listing with { Photos = [.. listing.Photos.Where(isThere)] };

    private bool Find(Listing listing, ListingPhoto photo, out PhotoState? state) => _states.TryGetValue((listing.Village, photo.File), out state);
}
