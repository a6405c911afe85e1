using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>What corrections ask about areas.</summary>
internal static class PlaceExtensions
{
    extension(AreaPlace area)
    {
        /// <summary>Whether people live there: a row of an RT, not the placeholder of a hamlet or RW.</summary>
        public bool IsRt => area.Rt is not (null or "" or "0" or "-") && area.Hamlet is not (null or "") && area.Rw is not (null or "");
    }
}
