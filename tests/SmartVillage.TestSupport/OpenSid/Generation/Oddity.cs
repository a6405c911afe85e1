namespace SmartVillage.TestSupport.OpenSid.Generation;

/// <summary>What a village's database holds beside ordinary living residents: first the events of life, then the defects that villages really have.</summary>
public enum Oddity
{
    /// <summary>Dead, with the event.</summary>
    Dead,
    MovedOut,
    Missing,

    /// <summary>Non-permanent resident who left (from 21.10).</summary>
    Away,

    /// <summary>Moved out and came back; both events are kept.</summary>
    Returned,

    /// <summary>Status change undone from the list: the event stays although the person is here.</summary>
    UndoneButLogged,
    NonPermanent,
    ForeignCitizen,
    DualCitizen,
    ResidentWithoutFamily,

    /// <summary>NIK made up by OpenSID (from 22.04).</summary>
    TemporaryNik,
    TemporaryFamilyCard,

    /// <summary>The head died and nobody was made head.</summary>
    HeadDied,
    ApostropheName,

    /// <summary>Name with characters beyond ASCII, within what the table can hold.</summary>
    AccentedName,

    /// <summary>Family moved inside the village: event 6 for every member, dates garbled from 21.09.</summary>
    MovedInside,
    Split,

    /// <summary>Also listed, with the same NIK, in another village of the database.</summary>
    InTwoVillages,
    SellerDied,
    SellerOff,
    ProductOff,

    /// <summary>NIK 0; one per village where the column is unique.</summary>
    ZeroNik,
    EmptyNik,
    ShortNik,

    /// <summary>Two residents with one NIK, where no key forbids it.</summary>
    DuplicateNik,
    DuplicateFamilyCard,
    ZeroFamilyCard,
    LongFamilyCard,
    ZeroBirthDate,

    /// <summary><c>1957-00-00</c>.</summary>
    PartialBirthDate,
    FarBirthDate,
    NoBirthDate,
    ZeroMarriageDate,
    NoSex,
    UnknownReligion,
    UnknownOccupation,

    /// <summary>Code columns hold 0, empty text or NULL.</summary>
    EmptyCodes,
    DashParents,
    InvalidStatus,
    FamilyWithoutHead,

    /// <summary>The head is a member of another family.</summary>
    HeadElsewhere,
    FamilyWithoutMembers,
    FamilyWithoutEvent,
    FamilyEventTwice,
    DanglingFamily,
    DanglingArea,
    DanglingHead,
    PlaceholderArea,
    MemberInOtherArea,

    /// <summary>One RT written <c>1</c>, <c>01</c> and <c>001</c>.</summary>
    AreaTwice,
    EventOfNobody,
    EventWithoutCode,
    ResidentWithoutEvent,
    EncodedNote,
    MapTwice,
    ParticipantOutdated,
    ProductPhotosBroken,
    ControlCharacters,
}
