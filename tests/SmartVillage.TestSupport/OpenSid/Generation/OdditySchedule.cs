namespace SmartVillage.TestSupport.OpenSid.Generation;

/// <summary>
/// Decides by counting, not by chance, which row gets which oddity: even a small village has one of each, and the number of each is known afterwards.
/// </summary>
internal sealed class OdditySchedule(Dirt dirt)
{
    private readonly int[] _opportunities = new int[Enum.GetValues<Oddity>().Length];
    private readonly Dictionary<Oddity, int> _made = [];

    /// <summary>How many of each were made.</summary>
    public IReadOnlyDictionary<Oddity, int> Made => _made;

    /// <summary>Whether the row at hand gets the oddity; the caller then makes it so.</summary>
    public bool Hits(Oddity oddity)
    {
        var period = Period(oddity);
        if (period == 0)
        {
            return false;
        }

        // The phase spreads the kinds over the first rows, so that they rarely fall on one row.
        var hit = _opportunities[(int)oddity]++ % period == (int)oddity % period;
        if (hit)
        {
            Count(oddity);
        }

        return hit;
    }

    /// <summary>Whether to make something that a village has once or not at all; counts it.</summary>
    public bool Wants(Oddity oddity)
    {
        var wanted = Period(oddity) > 0;
        if (wanted)
        {
            Count(oddity);
        }

        return wanted;
    }

    /// <summary>Counts one that came about without being scheduled.</summary>
    public void Count(Oddity oddity, int more = 1) => _made[oddity] = _made.GetValueOrDefault(oddity) + more;

    private int Period(Oddity oddity)
    {
        if (oddity < Oddity.ZeroNik)
        {
            return oddity switch
            {
                Oddity.Dead or Oddity.MovedOut => 20,
                Oddity.SellerOff or Oddity.ProductOff => 7,
                Oddity.SellerDied => 15,
                Oddity.NonPermanent or Oddity.HeadDied or Oddity.MovedInside or Oddity.ResidentWithoutFamily => 60,
                Oddity.ForeignCitizen or Oddity.DualCitizen => 400,
                Oddity.Missing or Oddity.Away or Oddity.UndoneButLogged or Oddity.TemporaryNik or Oddity.TemporaryFamilyCard => 200,
                _ => 90,
            };
        }

        var typical = oddity is Oddity.EmptyCodes or Oddity.EncodedNote or Oddity.DashParents ? 40 : 211;
        return dirt switch
        {
            Dirt.None => 0,
            Dirt.Typical => typical,
            _ => typical / 8,
        };
    }
}
