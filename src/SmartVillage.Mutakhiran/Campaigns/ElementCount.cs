namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>Elements of the register (<em>terisi / wajib berlaku</em>).</summary>
/// <param name="Filled">How many are filled.</param>
/// <param name="Needed">How many apply.</param>
public readonly record struct ElementCount(long Filled, long Needed)
{
    /// <summary>Share that is filled, 0 to 1; 1 where nothing applies.</summary>
    public double Share => Needed == 0 ? 1 : (double)Filled / Needed;

    /// <summary>Both together.</summary>
    public static ElementCount operator +(ElementCount one, ElementCount other) => new(one.Filled + other.Filled, one.Needed + other.Needed);
}
