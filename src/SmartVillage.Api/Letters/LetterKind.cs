using System.Text.Json.Serialization;

namespace SmartVillage.Api.Letters;

/// <summary>What an introduction letter of the village is for; the papers that the civil registry gives (reference ten-services, section 7).</summary>
internal enum LetterKind
{
    /// <summary>Identity card.</summary>
    [JsonStringEnumMemberName("idCard")]
    IdCard,

    /// <summary>Family card.</summary>
    [JsonStringEnumMemberName("familyCard")]
    FamilyCard,

    /// <summary>Identity card of a child.</summary>
    [JsonStringEnumMemberName("childCard")]
    ChildCard,

    /// <summary>Birth certificate.</summary>
    [JsonStringEnumMemberName("birth")]
    Birth,

    /// <summary>Death certificate.</summary>
    [JsonStringEnumMemberName("death")]
    Death,

    /// <summary>Moving.</summary>
    [JsonStringEnumMemberName("moving")]
    Moving,

    /// <summary>Change of marital status.</summary>
    [JsonStringEnumMemberName("maritalStatus")]
    MaritalStatus,
}
