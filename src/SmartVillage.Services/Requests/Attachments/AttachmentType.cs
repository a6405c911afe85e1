namespace SmartVillage.Services.Requests.Attachments;

/// <summary>What a resident may attach. Nothing else is kept: these are what phones and banking applications make, and what can be cleaned.</summary>
public enum AttachmentType
{
    /// <summary>A photo.</summary>
    Jpeg,

    /// <summary>A screenshot.</summary>
    Png,

    /// <summary>A picture out of a chat.</summary>
    WebP,

    /// <summary>A document or receipt.</summary>
    Pdf,
}
