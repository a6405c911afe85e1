using SmartVillage.Marketplace.Photos;

namespace SmartVillage.Api.Tests.Support;

/// <summary>Gives instead of a photo what it was asked for, as fetched five minutes ago.</summary>
internal sealed class FakePhotos(TimeProvider time) : IPhotoProxy
{
    public Task<PhotoAnswer> GetAsync(PhotoOrder order, CancellationToken cancellationToken) => Task.FromResult(new PhotoAnswer(
        PhotoState.Shown, System.Text.Encoding.UTF8.GetBytes($"{order.Source}|{order.File}|{order.Size}|{order.Format}"), time.GetUtcNow().AddMinutes(-5)));
}
