namespace SmartVillage.Domain.Statistics.Counted;

/// <summary>Code of <c>tweb_penduduk_sex</c>; anything else counts in the total alone.</summary>
internal enum Sex : byte
{
    Unknown = 0,
    Male = 1,
    Female = 2,
}
