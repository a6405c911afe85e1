namespace SmartVillage.Services.Requests;

/// <summary>Why a request was not done, in a word that can be counted; the sentence for the resident stands beside it.</summary>
public enum RefusalReason
{
    /// <summary>Papers were missing or did not fit.</summary>
    MissingPapers,

    /// <summary>Whoever asked does not meet the conditions.</summary>
    NotEligible,

    /// <summary>Another office has to do it.</summary>
    OtherOffice,

    /// <summary>It lies outside the area of the village.</summary>
    OutsideArea,

    /// <summary>Nothing of it was found on the spot.</summary>
    NotFound,

    /// <summary>It could not be reached any more whom it concerns.</summary>
    NoContact,

    /// <summary>There is no money, vehicle or crew for it.</summary>
    NoCapacity,

    /// <summary>It was nonsense or abuse.</summary>
    Abuse,

    /// <summary>Something else, as the note says.</summary>
    Other,
}
