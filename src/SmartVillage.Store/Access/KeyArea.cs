using SmartVillage.Store.Queries;

namespace SmartVillage.Store.Access;

/// <summary>
/// An area that a key is limited to, as it was when the key was made, and the epoch of the store that it was taken from. There our id says which one it is, also after it was renamed. In another
/// one (restored, or built anew from the sources) the same number may be another place, so there it counts only where people still call it the same.
/// </summary>
public sealed record KeyArea(AreaInfo Area, string Epoch)
{
    /// <summary>Whether an area of a store is the one that was meant.</summary>
    public bool Is(AreaInfo now, string epoch)
    {
        ArgumentNullException.ThrowIfNull(now);
        return now.Id == Area.Id && (epoch == Epoch || (now.Hamlet, now.Rw, now.Rt) == (Area.Hamlet, Area.Rw, Area.Rt));
    }
}
