using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Mapping;

/// <summary>
/// Columns of data spesifik: read for the counters of a run only. <c>hamil</c> before 22.09 (recognised by its missing code table) means 0 not pregnant, which later
/// releases write as 2.
/// </summary>
internal sealed record SpecificColumn(string Name, string Column, Func<SpecificData, short, SpecificData> Put)
{
    public static readonly IReadOnlyList<SpecificColumn> All =
    [
        new("disability", "cacat_id", (data, code) => data with { Disability = code }),
        new("chronicIllness", "sakit_menahun_id", (data, code) => data with { ChronicIllness = code }),
        new("pregnancy", "hamil", (data, code) => data with { Pregnancy = code }),
        new("contraception", "cara_kb_id", (data, code) => data with { Contraception = code }),
    ];
}
