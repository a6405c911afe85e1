namespace SmartVillage.Marketplace.Products;

/// <summary>What a seller takes off: <c>tipe_potongan</c> 1 is whole percent, anything else rupiah.</summary>
internal static class Discounts
{
    private const long Percent = 1;
    private const int Whole = 100;

    /// <summary>Rupiah off, and the percentage where it was one; one that cannot be meant is left out and noted.</summary>
    public static (long Off, int? Percent) Of(long price, long? kind, long? discount, List<ListingFlaw> flaws)
    {
        if (discount is null or 0)
        {
            return (0, null);
        }

        if (discount < 0 || discount > (kind == Percent ? Whole : price))
        {
            flaws.Add(ListingFlaw.BadDiscount);
            return (0, null);
        }

        // OpenSID shows the price that is left, rounded to whole rupiah, half up.
        return kind == Percent
            ? (price - (long)Math.Round((decimal)price * (Whole - discount.Value) / Whole, MidpointRounding.AwayFromZero), (int)discount.Value)
            : (discount.Value, null);
    }
}
