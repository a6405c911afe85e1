namespace SmartVillage.Marketplace.Photos;

/// <summary>Photos of goods from the villages' own OpenSID. Always answers with a picture, within seconds. Thread-safe.</summary>
public interface IPhotoProxy
{
    /// <summary>The photo, or a grey picture that says why not.</summary>
    Task<PhotoAnswer> GetAsync(PhotoOrder order, CancellationToken cancellationToken);
}

/// <summary>Draws pictures anew, so that nothing of a stranger's file is given out but what can be seen. Thread-safe.</summary>
public interface IPhotoPainter
{
    /// <summary>The photo in the asked size, or why not: <see cref="PhotoState.NotAPicture"/> or <see cref="PhotoState.TooLarge"/>.</summary>
    (PhotoState State, byte[] Content) Paint(ReadOnlyMemory<byte> file, PhotoSize size, PhotoFormat format);

    /// <summary>A grey picture of the asked size.</summary>
    byte[] PaintNothing(PhotoSize size, PhotoFormat format);
}
