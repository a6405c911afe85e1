namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>Screens of OpenSID on which corrections are entered.</summary>
public enum ScreenKind
{
    /// <summary>Biodata of a resident.</summary>
    ResidentForm,

    /// <summary>Deaths, moves, returns of a resident.</summary>
    LifeStatus,

    /// <summary>Members of a family and what they are in it.</summary>
    FamilyMembers,

    /// <summary>Number, address and place of a family.</summary>
    FamilyCard,
}
