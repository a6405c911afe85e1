namespace SmartVillage.Mutakhiran.Population;

/// <summary>An area of an edition. Names are byte for byte those of OpenSID, because an import looks for them so; where something was taken off them, that is known.</summary>
/// <param name="Id">Our id.</param>
/// <param name="SourceKey">Key in the source.</param>
/// <param name="Hamlet">Hamlet (dusun, lingkungan).</param>
/// <param name="Rw">RW; <c>0</c> or <c>-</c> in placeholder rows.</param>
/// <param name="Rt">RT; <c>0</c> or <c>-</c> in placeholder rows.</param>
public sealed record AreaPlace(long Id, long SourceKey, string? Hamlet, string? Rw, string? Rt)
{
    /// <summary>Whether the names are what the source has, without blanks or broken signs that were taken off.</summary>
    public bool IsExact { get; init; } = true;
}
