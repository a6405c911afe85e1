namespace SmartVillage.Marketplace.Photos;

/// <summary>Stands for the photo proxy where there is none: no photo of anything.</summary>
public sealed class NoPhotoProxy : IPhotoProxy
{
    /// <inheritdoc />
    public bool Knows(string source) => false;

    /// <inheritdoc />
    public Task<PhotoAnswer> GetAsync(PhotoOrder order, CancellationToken cancellationToken) => Task.FromResult(new PhotoAnswer(PhotoState.NotConfigured, ReadOnlyMemory<byte>.Empty));
}
