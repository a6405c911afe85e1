namespace SmartVillage.Marketplace.Products;

/// <summary>What an operator should put right in OpenSID; buyers see the listing all the same.</summary>
public enum ListingFlaw
{
    /// <summary>No photo is named.</summary>
    NoPhoto,

    /// <summary>The list of photos, or a name in it, cannot be read.</summary>
    BadPhotoList,

    /// <summary>The seller gave no number for orders.</summary>
    NoWhatsApp,

    /// <summary>The number is none that WhatsApp could be opened with.</summary>
    BadWhatsApp,

    /// <summary>The discount is negative, over 100 %, or takes more than the price; it is left out, because a typing error must not give goods away.</summary>
    BadDiscount,

    /// <summary>The description was too long and is cut.</summary>
    LongText,

    /// <summary>The description had parts that are not shown: scripts, frames, forms and the like.</summary>
    UnsafeText,

    /// <summary>The seller's point cannot be in Indonesia; the village office stands for it.</summary>
    BadPlace,

    /// <summary>The text held a NIK or family card number; it is hidden, and only plain text is shown.</summary>
    IdentityInText,

    /// <summary>The same person also sells in another village of this installation.</summary>
    SellsInTwoVillages,

    /// <summary>The price is 0; buyers are told to ask.</summary>
    NoPrice,
}
