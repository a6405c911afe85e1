namespace SmartVillage.Domain.Statistics;

/// <summary>An age band in completed years, inclusive on both ends (<c>tweb_penduduk_umur</c>).</summary>
/// <param name="Code">Id of the band in its list.</param>
/// <param name="Label">As OpenSID shows it.</param>
/// <param name="From">Lowest age.</param>
/// <param name="To">Highest age.</param>
public sealed record AgeBand(int Code, string Label, int From, int To);
