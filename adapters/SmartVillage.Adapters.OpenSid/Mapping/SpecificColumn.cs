using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Mapping;

/// <summary>
/// Columns of data spesifik: read for the counters of a run, and kept per person only where a basis for it was recorded. <c>hamil</c> before 22.09 (recognised by its missing code table) means 0 not pregnant, which later
/// releases write as 2.
/// </summary>
internal sealed record SpecificColumn(string Name, string Column, Func<SpecificData, short, SpecificData> Put)
{
    public const string Pregnancy = "pregnancy";

    private const string PregnancyCodes = "ref_penduduk_hamil";

    public static readonly IReadOnlyList<SpecificColumn> All =
    [
        new("disability", "cacat_id", (data, code) => data with { Disability = code }),
        new("chronicIllness", "sakit_menahun_id", (data, code) => data with { ChronicIllness = code }),
        new(Pregnancy, "hamil", (data, code) => data with { Pregnancy = code }),
        new("contraception", "cara_kb_id", (data, code) => data with { Contraception = code }),
    ];

    /// <summary>Whether <c>hamil</c> still has the meaning of releases before 22.09.</summary>
    public static bool PregnancyIsOld(SchemaCatalog catalog) => !catalog.Has(PregnancyCodes);

    /// <summary>The code as later releases write it; nothing where it says nothing.</summary>
    public long? Meaning(long? code, bool pregnancyIsOld) => code != 0 ? code : pregnancyIsOld && Name == Pregnancy ? 2 : null;
}
