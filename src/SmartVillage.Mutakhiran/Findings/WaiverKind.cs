namespace SmartVillage.Mutakhiran.Findings;

/// <summary>Why a finding is set aside.</summary>
public enum WaiverKind
{
    /// <summary>For a reason in words, until a day.</summary>
    Other,

    /// <summary>The identity card says so: for good while the values stay.</summary>
    AsOnIdentityCard,

    /// <summary>Two rows are two people: for good while the values stay.</summary>
    NotTheSamePerson,
}
