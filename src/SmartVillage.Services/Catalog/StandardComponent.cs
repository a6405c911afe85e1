using System.Text.Json.Serialization;

namespace SmartVillage.Services.Catalog;

/// <summary>The fourteen components of a service standard, in the order of UU 25/2009 article 21.</summary>
public enum StandardComponent
{
    /// <summary>Dasar hukum.</summary>
    [JsonStringEnumMemberName("legalBasis")]
    LegalBasis,

    /// <summary>Persyaratan.</summary>
    [JsonStringEnumMemberName("requirements")]
    Requirements,

    /// <summary>Sistem, mekanisme, dan prosedur.</summary>
    [JsonStringEnumMemberName("procedure")]
    Procedure,

    /// <summary>Jangka waktu penyelesaian.</summary>
    [JsonStringEnumMemberName("processingTime")]
    ProcessingTime,

    /// <summary>Biaya/tarif.</summary>
    [JsonStringEnumMemberName("fee")]
    Fee,

    /// <summary>Produk pelayanan.</summary>
    [JsonStringEnumMemberName("product")]
    Product,

    /// <summary>Sarana, prasarana, dan/atau fasilitas.</summary>
    [JsonStringEnumMemberName("facilities")]
    Facilities,

    /// <summary>Kompetensi pelaksana.</summary>
    [JsonStringEnumMemberName("staffCompetence")]
    StaffCompetence,

    /// <summary>Pengawasan internal.</summary>
    [JsonStringEnumMemberName("internalSupervision")]
    InternalSupervision,

    /// <summary>Penanganan pengaduan, saran, dan masukan.</summary>
    [JsonStringEnumMemberName("complaintHandling")]
    ComplaintHandling,

    /// <summary>Jumlah pelaksana.</summary>
    [JsonStringEnumMemberName("staffNumber")]
    StaffNumber,

    /// <summary>Jaminan pelayanan.</summary>
    [JsonStringEnumMemberName("serviceGuarantee")]
    ServiceGuarantee,

    /// <summary>Jaminan keamanan dan keselamatan pelayanan.</summary>
    [JsonStringEnumMemberName("safetyGuarantee")]
    SafetyGuarantee,

    /// <summary>Evaluasi kinerja pelaksana.</summary>
    [JsonStringEnumMemberName("performanceEvaluation")]
    PerformanceEvaluation,
}
