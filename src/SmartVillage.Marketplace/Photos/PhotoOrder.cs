namespace SmartVillage.Marketplace.Photos;

/// <summary>Sizes in which photos are given out, in pixels of the longer side.</summary>
public enum PhotoSize
{
    /// <summary>For lists on cheap phones.</summary>
    Thumbnail = 320,

    /// <summary>For the page of a product on a phone, and for previews of shared links: messengers give up on pictures of more than a few hundred kilobytes.</summary>
    Medium = 640,

    /// <summary>For whoever looks closely, and for machines that show goods elsewhere.</summary>
    Large = 1200,
}

/// <summary>Formats in which photos are given out.</summary>
public enum PhotoFormat
{
    /// <summary>Half the bytes, for whoever reads it.</summary>
    WebP,

    /// <summary>For everybody.</summary>
    Jpeg,
}

/// <summary>Which photo, and how.</summary>
/// <param name="Source">Name of the village's source in the configuration; only its <c>WebUrl</c> is ever asked.</param>
/// <param name="File">Name of the file; see <see cref="Products.PhotoNames.IsSafe"/>.</param>
/// <param name="Size">How large.</param>
/// <param name="Format">In which format.</param>
public sealed record PhotoOrder(string Source, string File, PhotoSize Size, PhotoFormat Format);
