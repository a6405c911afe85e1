using SmartVillage.Domain.Records;

namespace SmartVillage.Domain.Statistics;

/// <summary>What counting needs to know besides the rows.</summary>
/// <param name="ReferenceDate">Day to which ages refer.</param>
/// <param name="CodeLists">Code lists by name, as in <see cref="FieldDefinition.Target"/>.</param>
/// <param name="AgeBands">Bands of the topic <c>ageBand</c>.</param>
/// <param name="AgeCategories">Bands of the topic <c>ageCategory</c>.</param>
/// <param name="ReadFields">Names of the fields that the source gives, as <c>residents.religion</c>.</param>
/// <param name="SpecificColumns">Data spesifik columns that the source gives: disability, chronicIllness, pregnancy, contraception, covid.</param>
public sealed record StatisticsContext(
    DateOnly ReferenceDate,
    IReadOnlyDictionary<string, IReadOnlyList<CodeListEntry>> CodeLists,
    IReadOnlyList<AgeBand> AgeBands,
    IReadOnlyList<AgeBand> AgeCategories,
    IReadOnlySet<string> ReadFields,
    IReadOnlySet<string> SpecificColumns);
