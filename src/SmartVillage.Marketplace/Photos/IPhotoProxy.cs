namespace SmartVillage.Marketplace.Photos;

/// <summary>Photos of goods from the villages' own OpenSID. Always answers with a picture, within seconds. Thread-safe.</summary>
public interface IPhotoProxy
{
    /// <summary>Whether somebody has said where photos of a source are; where nobody has, there is none to be shown.</summary>
    bool Knows(string source);

    /// <summary>The photo, or a picture that says that there is none.</summary>
    Task<PhotoAnswer> GetAsync(PhotoOrder order, CancellationToken cancellationToken);
}

/// <summary>Draws pictures anew, so that nothing of a stranger's file is given out but what can be seen. Thread-safe.</summary>
public interface IPhotoPainter
{
    /// <summary>The photo in the asked size, or why not: <see cref="PhotoState.NotAPicture"/> or <see cref="PhotoState.TooLarge"/>.</summary>
    (PhotoState State, byte[] Content) Paint(ReadOnlyMemory<byte> file, PhotoSize size, PhotoFormat format);

    /// <summary>A picture of the asked size that says that there is no photo.</summary>
    byte[] PaintNothing(PhotoSize size, PhotoFormat format);
}
