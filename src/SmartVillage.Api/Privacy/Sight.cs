namespace SmartVillage.Api.Privacy;

/// <summary>How much of a record about a person is shown without a reveal (PRV-01, PRV-03).</summary>
public enum Sight
{
    /// <summary>Names as initials, numbers by their last digits.</summary>
    Initials,

    /// <summary>Names of adults and children in full, numbers by their last digits: Operator and Approver only.</summary>
    Names,
}
