namespace SmartVillage.Services.Requests.Attachments;

/// <summary>Why a file was not kept.</summary>
public enum AttachmentFault
{
    /// <summary>There is no such request.</summary>
    NoRequest,

    /// <summary>The request ended, or its content was emptied.</summary>
    Closed,

    /// <summary>Requests of this type take no files.</summary>
    NotTaken,

    /// <summary>It has no bytes.</summary>
    Empty,

    /// <summary>It is larger than <see cref="AttachmentLimits.FileBytes"/>.</summary>
    TooLarge,

    /// <summary>It is none of <see cref="AttachmentType"/>.</summary>
    UnknownType,

    /// <summary>It has more pixels than <see cref="AttachmentLimits.Pixels"/>.</summary>
    TooManyPixels,

    /// <summary>It is broken, or says to be what it is not.</summary>
    Unreadable,

    /// <summary>A PDF that holds a program, a file, or a password.</summary>
    ActivePdf,

    /// <summary>The request has as many files, or as many bytes, as it may have.</summary>
    TooMany,

    /// <summary>The disk has no room.</summary>
    NoRoom,
}
