using System.Globalization;
using SmartVillage.Marketplace.Search;

namespace SmartVillage.Api.Marketplace;

/// <summary>Places in results as page tokens hold them, with the state of the marketplace in which they are places at all.</summary>
internal static class ProductPlaces
{
    public static string Write(SearchPlace place, string state) => string.Create(CultureInfo.InvariantCulture, $"{place.Rank}.{place.Ordinal}.{state}");

    /// <summary>Reads a place, none for the first page; false when it is one of another state.</summary>
    public static bool TryRead(string? text, string state, out SearchPlace? place)
    {
        place = null;
        if (text is null)
        {
            return true;
        }

        if (text.Split('.') is not [var rank, var ordinal, var its] || its != state)
        {
            return false;
        }

        place = new SearchPlace(long.Parse(rank, CultureInfo.InvariantCulture), int.Parse(ordinal, CultureInfo.InvariantCulture));
        return true;
    }
}
