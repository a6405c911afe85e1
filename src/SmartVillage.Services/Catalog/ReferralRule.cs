using System.Text.Json.Serialization;

namespace SmartVillage.Services.Catalog;

/// <summary>Who may come to a clinic.</summary>
public enum ReferralRule
{
    /// <summary>Nobody has said.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    /// <summary>Everybody.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>Members of JKN with a letter of their first-level facility (FKTP), everybody else without.</summary>
    [JsonStringEnumMemberName("jkn")]
    Jkn,

    /// <summary>Everybody with a letter only.</summary>
    [JsonStringEnumMemberName("always")]
    Always,

    /// <summary>Those whom another clinic of the hospital sends.</summary>
    [JsonStringEnumMemberName("internal")]
    Internal,
}
