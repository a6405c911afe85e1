using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.LinkedData;

/// <summary>
/// Theme of each service out of the data themes of the Publications Office of the EU, the list that DCAT-AP names for themes; CPSV-AP wants a concept and prescribes no list. Indonesia has none
/// with stable addresses.
/// </summary>
internal static class DataThemes
{
    private const string Authority = "http://publications.europa.eu/resource/authority/data-theme/";

    /// <summary>Address and name of a service's theme.</summary>
    public static (string Iri, LocalText Name) Of(ServiceCode code) => code switch
    {
        ServiceCode.Bpjs or ServiceCode.Ambulans or ServiceCode.Psc119 or ServiceCode.Rsud => (Authority + "HEAL", new("Kesehatan", "Health")),
        ServiceCode.Nib or ServiceCode.Pbb => (Authority + "ECON", new("Ekonomi dan keuangan", "Economy and finance")),
        ServiceCode.Pju => (Authority + "TRAN", new("Perhubungan", "Transport")),
        ServiceCode.Bpbd => (Authority + "ENVI", new("Lingkungan", "Environment")),
        _ => (Authority + "GOVE", new("Pemerintahan dan sektor publik", "Government and public sector")),
    };
}
