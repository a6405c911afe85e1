namespace SmartVillage.Marketplace.Photos;

/// <summary>What became of a photo.</summary>
public enum PhotoState
{
    /// <summary>As the village shows it.</summary>
    Shown,

    /// <summary>Kept from before, because the village's website does not answer now.</summary>
    Kept,

    /// <summary>The website has no such file.</summary>
    Missing,

    /// <summary>The file is no picture that can be read.</summary>
    NotAPicture,

    /// <summary>The file has too many bytes or pixels.</summary>
    TooLarge,

    /// <summary>The website does not answer, and nothing is kept.</summary>
    Unavailable,

    /// <summary>Nobody has said where the village's OpenSID is (<c>WebUrl</c>).</summary>
    NotConfigured,
}

/// <summary>A picture: the photo, or one in its place that says that there is none.</summary>
/// <param name="State">Which, and why.</param>
/// <param name="Content">Bytes in the format that was asked for.</param>
/// <param name="FetchedAt">When the photo was fetched; null for one in its place.</param>
public sealed record PhotoAnswer(PhotoState State, ReadOnlyMemory<byte> Content, DateTimeOffset? FetchedAt = null)
{
    /// <summary>Whether it is the photo.</summary>
    public bool IsPhoto => State is PhotoState.Shown or PhotoState.Kept;
}
