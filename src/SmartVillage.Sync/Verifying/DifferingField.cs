namespace SmartVillage.Sync.Verifying;

/// <summary>A field whose values differ.</summary>
/// <param name="Field">Our name.</param>
/// <param name="Column">Column of the source, as <c>tweb_penduduk.agama_id</c>; several are joined by commas.</param>
/// <param name="Difference">In what way, in Indonesian; never a value, because values are personal data (P7).</param>
public sealed record DifferingField(string Field, string Column, string Difference);
