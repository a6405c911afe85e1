using SmartVillage.Domain.Statistics;

namespace SmartVillage.Sync.Sources;

/// <summary>Lists that give codes their meaning in one village.</summary>
/// <param name="CodeLists">Code list name (as in <c>FieldDefinition.Target</c>) to its entries, by code.</param>
/// <param name="AgeBands">Bands of <c>tweb_penduduk_umur</c> with status 1, or the defaults.</param>
/// <param name="AgeCategories">Rows with status 0, or the defaults.</param>
public sealed record SourceReferenceData(
    IReadOnlyDictionary<string, IReadOnlyList<CodeListEntry>> CodeLists,
    IReadOnlyList<AgeBand> AgeBands,
    IReadOnlyList<AgeBand> AgeCategories);
